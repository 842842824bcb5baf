// SPDX-License-Identifier: Apache-2.0
/** What bears each record out, and where else the same file does. */
@NullMarked
package taizhang.query.evidence;

import org.jspecify.annotations.NullMarked;
