// SPDX-License-Identifier: Apache-2.0
/** 投诉建议: raised by anybody who is logged in, answered by a supervisor. */
@NullMarked
package taizhang.command.complaint;

import org.jspecify.annotations.NullMarked;
