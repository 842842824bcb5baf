// SPDX-License-Identifier: Apache-2.0
/** Folds from events to documents: one pure function per view, run live in batches and again whenever a view is rebuilt. */
@NullMarked
package taizhang.projection;

import org.jspecify.annotations.NullMarked;
