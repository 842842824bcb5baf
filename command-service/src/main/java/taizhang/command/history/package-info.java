// SPDX-License-Identifier: Apache-2.0
/** What the log itself says of one aggregate, which is never behind. */
@NullMarked
package taizhang.command.history;

import org.jspecify.annotations.NullMarked;
