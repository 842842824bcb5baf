// SPDX-License-Identifier: Apache-2.0
/** The ledger's own stores, through the port and through Axon's event store. */
@NullMarked
package taizhang.benchmark.ledger;

import org.jspecify.annotations.NullMarked;
