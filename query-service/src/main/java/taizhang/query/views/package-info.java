// SPDX-License-Identifier: Apache-2.0
/** The administrator's look at the views themselves: how far they are, what is parked, rebuilding them. */
@NullMarked
package taizhang.query.views;

import org.jspecify.annotations.NullMarked;
