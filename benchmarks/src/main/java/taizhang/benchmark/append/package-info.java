// SPDX-License-Identifier: Apache-2.0
/** How fast units of work become durable. */
@NullMarked
package taizhang.benchmark.append;

import org.jspecify.annotations.NullMarked;
