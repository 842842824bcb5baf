// SPDX-License-Identifier: Apache-2.0
/** What was measured, as rows for machines and as a page for people. */
@NullMarked
package taizhang.benchmark.report;

import org.jspecify.annotations.NullMarked;
