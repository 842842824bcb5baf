// SPDX-License-Identifier: Apache-2.0
/** Who belongs to a bureau's round from which day, and who of them came. */
@NullMarked
package taizhang.api.roster;

import org.jspecify.annotations.NullMarked;
