// SPDX-License-Identifier: Apache-2.0
/** Which duties each bureau has met, as of any day, and why: pages and API over verdicts that are worked out when read. */
@NullMarked
package taizhang.query.compliance;

import org.jspecify.annotations.NullMarked;
