// SPDX-License-Identifier: Apache-2.0
/** Who is logged in and what paths are open to them; everything else is denied. */
@NullMarked
package taizhang.web.security;

import org.jspecify.annotations.NullMarked;
