// SPDX-License-Identifier: Apache-2.0
/** Axon's processors, set up alike for ours and for theirs. */
@NullMarked
package taizhang.benchmark.processor;

import org.jspecify.annotations.NullMarked;
