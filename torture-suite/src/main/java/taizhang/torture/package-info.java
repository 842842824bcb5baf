// SPDX-License-Identifier: Apache-2.0
/** Kills, cuts, fills and races the ledger by a seed, and counts what was acknowledged and is not there. */
@NullMarked
package taizhang.torture;

import org.jspecify.annotations.NullMarked;
