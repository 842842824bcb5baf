// SPDX-License-Identifier: Apache-2.0
/** The events that every contender is given. */
@NullMarked
package taizhang.benchmark.workload;

import org.jspecify.annotations.NullMarked;
