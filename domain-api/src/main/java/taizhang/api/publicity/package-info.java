// SPDX-License-Identifier: Apache-2.0
/** What publicity plans and publicity activities say. */
@NullMarked
package taizhang.api.publicity;

import org.jspecify.annotations.NullMarked;
