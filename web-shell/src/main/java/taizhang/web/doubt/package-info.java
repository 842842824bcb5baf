// SPDX-License-Identifier: Apache-2.0
/** Tells readers when what they are given lacks facts that the ledger holds. */
@NullMarked
package taizhang.web.doubt;

import org.jspecify.annotations.NullMarked;
