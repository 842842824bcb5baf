// SPDX-License-Identifier: Apache-2.0
/** The disk under the program is full, and then is not. */
@NullMarked
package taizhang.torture.diskfull;

import org.jspecify.annotations.NullMarked;
