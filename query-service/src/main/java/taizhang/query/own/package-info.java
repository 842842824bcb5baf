// SPDX-License-Identifier: Apache-2.0
/** The records that a secretary keeps, found again by what they were, when they were held and what they are called. */
@NullMarked
package taizhang.query.own;

import org.jspecify.annotations.NullMarked;
