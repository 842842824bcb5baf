// SPDX-License-Identifier: Apache-2.0
/** Notices (通报): figures chosen and sealed, notices as they were issued, and what has changed in their figures since. */
@NullMarked
package taizhang.query.notice;

import org.jspecify.annotations.NullMarked;
