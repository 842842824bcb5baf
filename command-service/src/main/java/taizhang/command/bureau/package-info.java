// SPDX-License-Identifier: Apache-2.0
/** Bureaus: registering, describing, and who stands below whom. */
@NullMarked
package taizhang.command.bureau;

import org.jspecify.annotations.NullMarked;
