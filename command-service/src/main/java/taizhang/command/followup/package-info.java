// SPDX-License-Identifier: Apache-2.0
/** Follow-ups: what a gathering asked for, opened from its record, reported on and closed. */
@NullMarked
package taizhang.command.followup;

import org.jspecify.annotations.NullMarked;
