// SPDX-License-Identifier: Apache-2.0
/** Work that the program does by itself, in one of several processes. */
@NullMarked
package taizhang.web.job;

import org.jspecify.annotations.NullMarked;
