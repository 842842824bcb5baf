// SPDX-License-Identifier: Apache-2.0
/** How fast the log is read: whole, by aggregate, and as it grows. */
@NullMarked
package taizhang.benchmark.read;

import org.jspecify.annotations.NullMarked;
