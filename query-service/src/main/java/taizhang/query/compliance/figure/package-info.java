// SPDX-License-Identifier: Apache-2.0
/** The figures that reports name, F1 to F7, as pure functions in whole numbers; each knows its formula. */
@NullMarked
package taizhang.query.compliance.figure;

import org.jspecify.annotations.NullMarked;
