// SPDX-License-Identifier: Apache-2.0
/** Events to write and the judgement on a log that was hurt. */
@NullMarked
package taizhang.torture.ledger;

import org.jspecify.annotations.NullMarked;
