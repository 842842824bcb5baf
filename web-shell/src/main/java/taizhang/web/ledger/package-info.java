// SPDX-License-Identifier: Apache-2.0
/** The event store and the views on whatever storage the outermost program brings. */
@NullMarked
package taizhang.web.ledger;

import org.jspecify.annotations.NullMarked;
