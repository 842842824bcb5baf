// SPDX-License-Identifier: Apache-2.0
/** How fast views are folded again. */
@NullMarked
package taizhang.benchmark.view;

import org.jspecify.annotations.NullMarked;
