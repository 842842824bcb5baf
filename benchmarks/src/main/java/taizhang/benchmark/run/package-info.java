// SPDX-License-Identifier: Apache-2.0
/** What a benchmark is and what it is given. */
@NullMarked
package taizhang.benchmark.run;

import org.jspecify.annotations.NullMarked;
