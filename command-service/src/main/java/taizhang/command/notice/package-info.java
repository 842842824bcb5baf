// SPDX-License-Identifier: Apache-2.0
/** Notices (通报): drafted with sealed figures, then issued or dropped by supervisors. */
@NullMarked
package taizhang.command.notice;

import org.jspecify.annotations.NullMarked;
