// SPDX-License-Identifier: Apache-2.0
/** The two primitives the ledger needs of a database, a commit log and a document table, and nothing else of it. */
@NullMarked
package taizhang.storage;

import org.jspecify.annotations.NullMarked;
