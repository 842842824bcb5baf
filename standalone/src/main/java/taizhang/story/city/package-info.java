// SPDX-License-Identifier: Apache-2.0
/** A made-up city of any size: what its bureaus would have recorded in so many years, the same for the same seed. */
@NullMarked
package taizhang.story.city;

import org.jspecify.annotations.NullMarked;
