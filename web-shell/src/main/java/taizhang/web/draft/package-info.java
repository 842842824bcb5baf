// SPDX-License-Identifier: Apache-2.0
/** Half-filled forms, which only their writers see. */
@NullMarked
package taizhang.web.draft;

import org.jspecify.annotations.NullMarked;
