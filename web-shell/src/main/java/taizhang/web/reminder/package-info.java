// SPDX-License-Identifier: Apache-2.0
/** What bureaus were told, when, and whether they have read it; kept beside the log. */
@NullMarked
package taizhang.web.reminder;

import org.jspecify.annotations.NullMarked;
