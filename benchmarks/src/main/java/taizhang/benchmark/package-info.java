// SPDX-License-Identifier: Apache-2.0
/** Measures the ledger beside its peers and its ceilings, in one run. */
@NullMarked
package taizhang.benchmark;

import org.jspecify.annotations.NullMarked;
