// SPDX-License-Identifier: Apache-2.0
/** The clock of the machine is set, again and again, while the ledger is written. */
@NullMarked
package taizhang.torture.clock;

import org.jspecify.annotations.NullMarked;
