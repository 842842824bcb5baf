// SPDX-License-Identifier: Apache-2.0
/** Both storage primitives on one SQLite file of one process: one writer with group commit, a few readers. */
@NullMarked
package taizhang.storage.sqlite;

import org.jspecify.annotations.NullMarked;
