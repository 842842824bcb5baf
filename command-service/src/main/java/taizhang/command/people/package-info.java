// SPDX-License-Identifier: Apache-2.0
/** People of bureaus: opened by their secretaries, erased by whoever answers for the law. */
@NullMarked
package taizhang.command.people;

import org.jspecify.annotations.NullMarked;
