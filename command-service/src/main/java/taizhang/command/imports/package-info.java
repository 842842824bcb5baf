// SPDX-License-Identifier: Apache-2.0
/** Old ledgers brought in from files: looked at first, then run whole or not at all, and undone whenever that is wanted. */
@NullMarked
package taizhang.command.imports;

import org.jspecify.annotations.NullMarked;
