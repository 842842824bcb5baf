// SPDX-License-Identifier: Apache-2.0
/** How the read side hands figures to the write side through somebody's browser without anybody being able to change them. */
@NullMarked
package taizhang.web.seal;

import org.jspecify.annotations.NullMarked;
