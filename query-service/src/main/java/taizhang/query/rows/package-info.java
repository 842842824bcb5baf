// SPDX-License-Identifier: Apache-2.0
/** Long tables and lists, one page at a time. */
@NullMarked
package taizhang.query.rows;

import org.jspecify.annotations.NullMarked;
