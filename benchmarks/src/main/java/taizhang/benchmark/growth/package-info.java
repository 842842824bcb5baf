// SPDX-License-Identifier: Apache-2.0
/** What becomes of all that when the log is a thousand times as long. */
@NullMarked
package taizhang.benchmark.growth;

import org.jspecify.annotations.NullMarked;
