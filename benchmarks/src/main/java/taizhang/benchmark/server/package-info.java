// SPDX-License-Identifier: Apache-2.0
/** The databases that stand in processes of their own. */
@NullMarked
package taizhang.benchmark.server;

import org.jspecify.annotations.NullMarked;
