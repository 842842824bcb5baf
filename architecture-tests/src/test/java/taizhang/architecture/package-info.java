// SPDX-License-Identifier: Apache-2.0
/** Who may know whom, each rule with the reason it exists. */
@NullMarked
package taizhang.architecture;

import org.jspecify.annotations.NullMarked;
