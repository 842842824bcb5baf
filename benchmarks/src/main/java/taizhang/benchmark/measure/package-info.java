// SPDX-License-Identifier: Apache-2.0
/** Times and CPU of contenders that take turns in one run. */
@NullMarked
package taizhang.benchmark.measure;

import org.jspecify.annotations.NullMarked;
