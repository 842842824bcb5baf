// SPDX-License-Identifier: Apache-2.0
/** What people say of reminders: supervisors urge bureaus (催办), secretaries say that they have read. */
@NullMarked
package taizhang.command.reminder;

import org.jspecify.annotations.NullMarked;
