// SPDX-License-Identifier: Apache-2.0
/** Showing that a log is what was once written, and that two ledgers are the same. */
@NullMarked
package taizhang.storage.check;

import org.jspecify.annotations.NullMarked;
