// SPDX-License-Identifier: Apache-2.0
/** Bureaus, their place in the hierarchy and the dated facts that decide which duties bind them. */
@NullMarked
package taizhang.api.bureau;

import org.jspecify.annotations.NullMarked;
