// SPDX-License-Identifier: Apache-2.0
/** What a study session's form and command ask for. */
@NullMarked
package taizhang.command.study;

import org.jspecify.annotations.NullMarked;
