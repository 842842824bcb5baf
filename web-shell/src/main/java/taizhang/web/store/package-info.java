// SPDX-License-Identifier: Apache-2.0
/** Whether the store can be reached, and whether it takes writes. */
@NullMarked
package taizhang.web.store;

import org.jspecify.annotations.NullMarked;
