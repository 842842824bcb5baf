// SPDX-License-Identifier: Apache-2.0
/** How much a processor must remember of its way. */
@NullMarked
package taizhang.benchmark.token;

import org.jspecify.annotations.NullMarked;
