// SPDX-License-Identifier: Apache-2.0
/** Processes that are started to be hurt, and how one talks to them. */
@NullMarked
package taizhang.torture.process;

import org.jspecify.annotations.NullMarked;
