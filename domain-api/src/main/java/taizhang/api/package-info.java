// SPDX-License-Identifier: Apache-2.0
/** What every command, event and refusal has in common. */
@NullMarked
package taizhang.api;

import org.jspecify.annotations.NullMarked;
