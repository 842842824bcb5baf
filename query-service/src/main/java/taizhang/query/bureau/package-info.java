// SPDX-License-Identifier: Apache-2.0
/** The bureaus as a tree, and which of them a viewer may look into. */
@NullMarked
package taizhang.query.bureau;

import org.jspecify.annotations.NullMarked;
