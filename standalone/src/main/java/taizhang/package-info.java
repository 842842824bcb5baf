// SPDX-License-Identifier: Apache-2.0
/** Where the program starts. */
@NullMarked
package taizhang;

import org.jspecify.annotations.NullMarked;
