// SPDX-License-Identifier: Apache-2.0
/** What a lecture's form and command ask for. */
@NullMarked
package taizhang.command.lecture;

import org.jspecify.annotations.NullMarked;
