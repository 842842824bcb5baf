// SPDX-License-Identifier: Apache-2.0
/** What a secretary asks the program for by its API, and whether what was acknowledged is there. */
@NullMarked
package taizhang.torture.secretary;

import org.jspecify.annotations.NullMarked;
