// SPDX-License-Identifier: Apache-2.0
/** Stories: commands played onto an empty data folder under a simulated clock, the demo city among them. */
@NullMarked
package taizhang.story;

import org.jspecify.annotations.NullMarked;
