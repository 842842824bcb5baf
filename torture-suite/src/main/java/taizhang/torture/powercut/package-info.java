// SPDX-License-Identifier: Apache-2.0
/** The power goes at any moment: SQLite's writes are recorded, and every disk that they could have left is opened. */
@NullMarked
package taizhang.torture.powercut;

import org.jspecify.annotations.NullMarked;
