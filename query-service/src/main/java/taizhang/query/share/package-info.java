// SPDX-License-Identifier: Apache-2.0
/** What each bureau of a joint activity said of its own part. */
@NullMarked
package taizhang.query.share;

import org.jspecify.annotations.NullMarked;
