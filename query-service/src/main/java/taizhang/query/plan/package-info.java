// SPDX-License-Identifier: Apache-2.0
/** What came of each publicity plan, whoever carried out its items, and the plans that are only drafted. */
@NullMarked
package taizhang.query.plan;

import org.jspecify.annotations.NullMarked;
