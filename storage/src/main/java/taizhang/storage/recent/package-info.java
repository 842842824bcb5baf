// SPDX-License-Identifier: Apache-2.0
/** What was used lately, within a bound. */
@NullMarked
package taizhang.storage.recent;

import org.jspecify.annotations.NullMarked;
