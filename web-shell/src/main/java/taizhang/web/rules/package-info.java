// SPDX-License-Identifier: Apache-2.0
/** The rules that both services begin from: those of the program and those of the city's folder. */
@NullMarked
package taizhang.web.rules;

import org.jspecify.annotations.NullMarked;
