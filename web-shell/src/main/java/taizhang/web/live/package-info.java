// SPDX-License-Identifier: Apache-2.0
/** Runs the projections of a process and tells how far they are. */
@NullMarked
package taizhang.web.live;

import org.jspecify.annotations.NullMarked;
