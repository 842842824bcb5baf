// SPDX-License-Identifier: Apache-2.0
/** The burden meter: how much is asked of bureaus, in sums that lead to no person. */
@NullMarked
package taizhang.web.burden;

import org.jspecify.annotations.NullMarked;
