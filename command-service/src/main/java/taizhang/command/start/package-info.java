// SPDX-License-Identifier: Apache-2.0
/** What happens before the first request can come in. */
@NullMarked
package taizhang.command.start;

import org.jspecify.annotations.NullMarked;
