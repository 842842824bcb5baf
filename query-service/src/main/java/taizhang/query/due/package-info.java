// SPDX-License-Identifier: Apache-2.0
/** What a bureau still owes and by when, in the same words for its secretary and for those who supervise it. */
@NullMarked
package taizhang.query.due;

import org.jspecify.annotations.NullMarked;
