// SPDX-License-Identifier: Apache-2.0
/** What happens between the command line and the first request. */
@NullMarked
package taizhang.start;

import org.jspecify.annotations.NullMarked;
