// SPDX-License-Identifier: Apache-2.0
/** 投诉建议 and what was answered. */
@NullMarked
package taizhang.query.complaint;

import org.jspecify.annotations.NullMarked;
