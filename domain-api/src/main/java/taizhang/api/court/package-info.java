// SPDX-License-Identifier: Apache-2.0
/** What the record of a court case (出庭应诉) says: by case key, without the names of its parties. */
@NullMarked
package taizhang.api.court;

import org.jspecify.annotations.NullMarked;
