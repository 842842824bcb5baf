// SPDX-License-Identifier: Apache-2.0
/** How fast verdicts are given, by one core and without reading anything. */
@NullMarked
package taizhang.benchmark.verdict;

import org.jspecify.annotations.NullMarked;
