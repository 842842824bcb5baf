// SPDX-License-Identifier: Apache-2.0
/** The one life that every kind of ledger record shares: drafted or scheduled, recorded, corrected, voided. */
@NullMarked
package taizhang.api.record;

import org.jspecify.annotations.NullMarked;
