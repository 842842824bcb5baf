// SPDX-License-Identifier: Apache-2.0
/** One record with its whole history: what it says, who wrote what when and why. */
@NullMarked
package taizhang.query.record;

import org.jspecify.annotations.NullMarked;
