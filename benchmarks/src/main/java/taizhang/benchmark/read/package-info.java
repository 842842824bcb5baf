// SPDX-License-Identifier: Apache-2.0
/** How fast the log is read from its beginning. */
@NullMarked
package taizhang.benchmark.read;

import org.jspecify.annotations.NullMarked;
