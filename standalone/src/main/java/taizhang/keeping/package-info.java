// SPDX-License-Identifier: Apache-2.0
/** The commands by which an operator keeps a ledger safe; none of them starts the services. */
@NullMarked
package taizhang.keeping;

import org.jspecify.annotations.NullMarked;
