// SPDX-License-Identifier: Apache-2.0
/** What a city sets for all its bureaus. */
@NullMarked
package taizhang.web.city;

import org.jspecify.annotations.NullMarked;
