// SPDX-License-Identifier: Apache-2.0
/** The day as of which a page is asked for, and the position in the log that it stands for. */
@NullMarked
package taizhang.query.asof;

import org.jspecify.annotations.NullMarked;
