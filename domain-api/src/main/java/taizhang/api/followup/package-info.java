// SPDX-License-Identifier: Apache-2.0
/** What a gathering decided that somebody has to carry out. */
@NullMarked
package taizhang.api.followup;

import org.jspecify.annotations.NullMarked;
