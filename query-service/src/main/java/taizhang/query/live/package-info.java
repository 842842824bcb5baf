// SPDX-License-Identifier: Apache-2.0
/** Keeps the views up to date. */
@NullMarked
package taizhang.query.live;

import org.jspecify.annotations.NullMarked;
