// SPDX-License-Identifier: Apache-2.0
/** How soon a handler hears of a commit. */
@NullMarked
package taizhang.benchmark.delivery;

import org.jspecify.annotations.NullMarked;
