// SPDX-License-Identifier: Apache-2.0
/** Names of persons: encrypted each under a key of its own, so that one can be forgotten without touching the rest. */
@NullMarked
package taizhang.web.vault;

import org.jspecify.annotations.NullMarked;
