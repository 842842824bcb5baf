// SPDX-License-Identifier: Apache-2.0
/** The data folder on this machine, and every reason for which a start is refused. */
@NullMarked
package taizhang.folder;

import org.jspecify.annotations.NullMarked;
