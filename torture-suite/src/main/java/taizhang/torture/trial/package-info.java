// SPDX-License-Identifier: Apache-2.0
/** What every part of the torture shares: its seed, its size and the count of what went wrong. */
@NullMarked
package taizhang.torture.trial;

import org.jspecify.annotations.NullMarked;
