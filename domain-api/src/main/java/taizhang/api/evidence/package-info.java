// SPDX-License-Identifier: Apache-2.0
/** Files that bear a record out: attached, removed, or not needed. */
@NullMarked
package taizhang.api.evidence;

import org.jspecify.annotations.NullMarked;
