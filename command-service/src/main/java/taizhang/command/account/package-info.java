// SPDX-License-Identifier: Apache-2.0
/** Accounts: opening, granting, closing, and everyone's own password. */
@NullMarked
package taizhang.command.account;

import org.jspecify.annotations.NullMarked;
