// SPDX-License-Identifier: Apache-2.0
/** Publishing and ending the rules of a city; they are read here as strictly as they are judged by. */
@NullMarked
package taizhang.command.rule;

import org.jspecify.annotations.NullMarked;
