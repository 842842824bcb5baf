// SPDX-License-Identifier: Apache-2.0
/** What the forms and commands of a court case ask for. */
@NullMarked
package taizhang.command.court;

import org.jspecify.annotations.NullMarked;
