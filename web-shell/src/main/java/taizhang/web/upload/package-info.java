// SPDX-License-Identifier: Apache-2.0
/** Files on their way in: what they are called, what they really are, and what of them is kept. */
@NullMarked
package taizhang.web.upload;

import org.jspecify.annotations.NullMarked;
