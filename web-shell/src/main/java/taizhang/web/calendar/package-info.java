// SPDX-License-Identifier: Apache-2.0
/** Working days by the State Council's yearly papers, as dated data: one file per year, and no guess for a year without one. */
@NullMarked
package taizhang.web.calendar;

import org.jspecify.annotations.NullMarked;
