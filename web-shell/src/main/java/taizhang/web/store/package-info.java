// SPDX-License-Identifier: Apache-2.0
/** Whether the store can be reached, and whether it holds a whole ledger. */
@NullMarked
package taizhang.web.store;

import org.jspecify.annotations.NullMarked;
