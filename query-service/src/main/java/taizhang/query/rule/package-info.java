// SPDX-License-Identifier: Apache-2.0
/** The rules as they were known on any day: what the program and the city's folder bring, and what the city published since. */
@NullMarked
package taizhang.query.rule;

import org.jspecify.annotations.NullMarked;
