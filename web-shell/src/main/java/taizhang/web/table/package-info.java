// SPDX-License-Identifier: Apache-2.0
/** Records as rows of a table: which columns each kind has, what stands in a cell, and how files of such rows are read. */
@NullMarked
package taizhang.web.table;

import org.jspecify.annotations.NullMarked;
