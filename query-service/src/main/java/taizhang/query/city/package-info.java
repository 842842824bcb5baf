// SPDX-License-Identifier: Apache-2.0
/** The whole city's year, bureau by month: how many records stand on the ledger. */
@NullMarked
package taizhang.query.city;

import org.jspecify.annotations.NullMarked;
