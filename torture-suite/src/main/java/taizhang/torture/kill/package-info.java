// SPDX-License-Identifier: Apache-2.0
/** Processes die by SIGKILL under load: the whole program, spoken to by its API, and the store by itself. */
@NullMarked
package taizhang.torture.kill;

import org.jspecify.annotations.NullMarked;
