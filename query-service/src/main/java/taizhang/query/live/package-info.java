// SPDX-License-Identifier: Apache-2.0
/** Keeps the views up to date, and the pages that show them. */
@NullMarked
package taizhang.query.live;

import org.jspecify.annotations.NullMarked;
