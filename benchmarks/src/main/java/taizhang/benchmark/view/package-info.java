// SPDX-License-Identifier: Apache-2.0
/** How fast views are folded again, and how soon they hear of a commit. */
@NullMarked
package taizhang.benchmark.view;

import org.jspecify.annotations.NullMarked;
