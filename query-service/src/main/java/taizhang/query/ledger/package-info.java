// SPDX-License-Identifier: Apache-2.0
/** Ledgers as files: what was asked goes along with the rows, so that a file can be held against the log years later. */
@NullMarked
package taizhang.query.ledger;

import org.jspecify.annotations.NullMarked;
