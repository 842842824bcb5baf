// SPDX-License-Identifier: Apache-2.0
/** Two processes fold the same views from one log and die while they do. */
@NullMarked
package taizhang.torture.views;

import org.jspecify.annotations.NullMarked;
