// SPDX-License-Identifier: Apache-2.0
/** Commands, their policies, forms and the command API. */
@NullMarked
package taizhang.command;

import org.jspecify.annotations.NullMarked;
