// SPDX-License-Identifier: Apache-2.0
/** The running program on a made-up city, asked over HTTP for all that a reader can reach. */
@NullMarked
package taizhang.benchmark.page;

import org.jspecify.annotations.NullMarked;
