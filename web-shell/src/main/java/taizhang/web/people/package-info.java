// SPDX-License-Identifier: Apache-2.0
/** The people of each bureau, by id. */
@NullMarked
package taizhang.web.people;

import org.jspecify.annotations.NullMarked;
