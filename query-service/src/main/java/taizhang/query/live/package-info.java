// SPDX-License-Identifier: Apache-2.0
/** Runs all projections and tells how far they are. */
@NullMarked
package taizhang.query.live;

import org.jspecify.annotations.NullMarked;
