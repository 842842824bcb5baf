// SPDX-License-Identifier: Apache-2.0
/** The same work by others: the bare drivers, and Axon's own engines. */
@NullMarked
package taizhang.benchmark.peer;

import org.jspecify.annotations.NullMarked;
