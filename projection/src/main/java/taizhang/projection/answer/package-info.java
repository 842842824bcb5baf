// SPDX-License-Identifier: Apache-2.0
/** What is read for one answer: each document once, and together what can be foreseen. */
@NullMarked
package taizhang.projection.answer;

import org.jspecify.annotations.NullMarked;
