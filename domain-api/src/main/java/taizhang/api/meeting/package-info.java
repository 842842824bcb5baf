// SPDX-License-Identifier: Apache-2.0
/** What the record of a branch's or a leading team's meeting says. */
@NullMarked
package taizhang.api.meeting;

import org.jspecify.annotations.NullMarked;
