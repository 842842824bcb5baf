// SPDX-License-Identifier: Apache-2.0
/** What waits for a bureau's secretary: to be mended, confirmed, held again or recorded. */
@NullMarked
package taizhang.query.todo;

import org.jspecify.annotations.NullMarked;
