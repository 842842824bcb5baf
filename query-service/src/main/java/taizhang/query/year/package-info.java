// SPDX-License-Identifier: Apache-2.0
/** Which years are closed, since when and by whom. */
@NullMarked
package taizhang.query.year;

import org.jspecify.annotations.NullMarked;
