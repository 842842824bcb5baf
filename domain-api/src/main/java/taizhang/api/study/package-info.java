// SPDX-License-Identifier: Apache-2.0
/** What a study session's record says. */
@NullMarked
package taizhang.api.study;

import org.jspecify.annotations.NullMarked;
