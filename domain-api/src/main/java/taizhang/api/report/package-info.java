// SPDX-License-Identifier: Apache-2.0
/** What the record of a plan or report that a bureau filed says. */
@NullMarked
package taizhang.api.report;

import org.jspecify.annotations.NullMarked;
