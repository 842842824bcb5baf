// SPDX-License-Identifier: Apache-2.0
/** Reminders: what the program tells bureaus of duties that come near or have passed, in the ledger and by mail. */
@NullMarked
package taizhang.query.reminder;

import org.jspecify.annotations.NullMarked;
