// SPDX-License-Identifier: Apache-2.0
/** What waits for a supervisor's approval: late entries, changes of closed years, exemptions and complaints. */
@NullMarked
package taizhang.query.approval;

import org.jspecify.annotations.NullMarked;
