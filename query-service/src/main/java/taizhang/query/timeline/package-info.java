// SPDX-License-Identifier: Apache-2.0
/** What one bureau did in one year, day by day, by kind of record. */
@NullMarked
package taizhang.query.timeline;

import org.jspecify.annotations.NullMarked;
