// SPDX-License-Identifier: Apache-2.0
/** The one way in: who asks, under which key, and what came of it. */
@NullMarked
package taizhang.command.gate;

import org.jspecify.annotations.NullMarked;
