// SPDX-License-Identifier: Apache-2.0
/** Verdicts as pure functions of rule version, period, bureau, records, day and calendar. */
@NullMarked
package taizhang.query.compliance.verdict;

import org.jspecify.annotations.NullMarked;
