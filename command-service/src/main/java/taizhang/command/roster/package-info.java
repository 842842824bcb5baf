// SPDX-License-Identifier: Apache-2.0
/** Rosters with dates, and who of them came to a gathering. */
@NullMarked
package taizhang.command.roster;

import org.jspecify.annotations.NullMarked;
