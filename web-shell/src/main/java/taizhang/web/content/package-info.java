// SPDX-License-Identifier: Apache-2.0
/** The bytes of files, kept once under the hash of what they are. */
@NullMarked
package taizhang.web.content;

import org.jspecify.annotations.NullMarked;
