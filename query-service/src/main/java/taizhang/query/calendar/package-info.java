// SPDX-License-Identifier: Apache-2.0
/** What a bureau has ahead of it, as a calendar that other programs subscribe to. */
@NullMarked
package taizhang.query.calendar;

import org.jspecify.annotations.NullMarked;
