// SPDX-License-Identifier: Apache-2.0
/** What the forms and commands of publicity plans and activities ask for. */
@NullMarked
package taizhang.command.publicity;

import org.jspecify.annotations.NullMarked;
