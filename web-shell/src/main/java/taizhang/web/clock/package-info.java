// SPDX-License-Identifier: Apache-2.0
/** The ledger's own clock: real in a real folder, simulated and running on by a constant offset in a played one. */
@NullMarked
package taizhang.web.clock;

import org.jspecify.annotations.NullMarked;
