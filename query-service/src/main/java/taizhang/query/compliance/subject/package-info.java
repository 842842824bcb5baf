// SPDX-License-Identifier: Apache-2.0
/** Whom rules bind: units with their facts by date, their lives, what went on in them and what they were exempted from. */
@NullMarked
package taizhang.query.compliance.subject;

import org.jspecify.annotations.NullMarked;
