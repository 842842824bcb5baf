// SPDX-License-Identifier: Apache-2.0
/** The store that several processes share, and whether it can be reached. */
@NullMarked
package taizhang.web.store;

import org.jspecify.annotations.NullMarked;
