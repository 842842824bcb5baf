// SPDX-License-Identifier: Apache-2.0
/** Everything one looks at: projections, verdicts, pages and the query API. */
@NullMarked
package taizhang.query;

import org.jspecify.annotations.NullMarked;
