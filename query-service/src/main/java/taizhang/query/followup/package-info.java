// SPDX-License-Identifier: Apache-2.0
/** The follow-ups of each record: what it asked for, how far that has come and what came of it. */
@NullMarked
package taizhang.query.followup;

import org.jspecify.annotations.NullMarked;
