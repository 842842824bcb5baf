// SPDX-License-Identifier: Apache-2.0
/** Both storage primitives on one SQLite file. */
@NullMarked
package taizhang.storage.sqlite;

import org.jspecify.annotations.NullMarked;
