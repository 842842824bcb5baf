// SPDX-License-Identifier: Apache-2.0
/** The rules as dated data: read strictly from the program's files and the city's, versions and overlays resolved. */
@NullMarked
package taizhang.rules;

import org.jspecify.annotations.NullMarked;
