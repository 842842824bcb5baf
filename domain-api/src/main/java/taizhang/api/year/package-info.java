// SPDX-License-Identifier: Apache-2.0
/** 年度封账: a year that is closed, after which its records change only with a supervisor's approval. */
@NullMarked
package taizhang.api.year;

import org.jspecify.annotations.NullMarked;
