// SPDX-License-Identifier: Apache-2.0
/** Commits take their time on the way, and readers must still see them all, in order. */
@NullMarked
package taizhang.torture.delayed;

import org.jspecify.annotations.NullMarked;
