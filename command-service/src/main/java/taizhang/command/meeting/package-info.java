// SPDX-License-Identifier: Apache-2.0
/** What a meeting's form and command ask for. */
@NullMarked
package taizhang.command.meeting;

import org.jspecify.annotations.NullMarked;
