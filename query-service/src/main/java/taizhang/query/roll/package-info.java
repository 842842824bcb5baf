// SPDX-License-Identifier: Apache-2.0
/** Who came to each gathering, by the roster of its day. */
@NullMarked
package taizhang.query.roll;

import org.jspecify.annotations.NullMarked;
