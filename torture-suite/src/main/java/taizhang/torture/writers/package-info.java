// SPDX-License-Identifier: Apache-2.0
/** Many writers want the same few aggregates, from several processes, some of which die. */
@NullMarked
package taizhang.torture.writers;

import org.jspecify.annotations.NullMarked;
