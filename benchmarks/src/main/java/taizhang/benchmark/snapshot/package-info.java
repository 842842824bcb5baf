// SPDX-License-Identifier: Apache-2.0
/** Whether snapshots of aggregates pay. */
@NullMarked
package taizhang.benchmark.snapshot;

import org.jspecify.annotations.NullMarked;
