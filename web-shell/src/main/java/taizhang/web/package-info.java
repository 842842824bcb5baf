// SPDX-License-Identifier: Apache-2.0
/** What both services share at the edge: wiring, layout, words, security and problems. */
@NullMarked
package taizhang.web;

import org.jspecify.annotations.NullMarked;
