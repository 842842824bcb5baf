// SPDX-License-Identifier: Apache-2.0
/** Closing a year, after which whatever is dated in it waits for a supervisor's approval. */
@NullMarked
package taizhang.command.year;

import org.jspecify.annotations.NullMarked;
