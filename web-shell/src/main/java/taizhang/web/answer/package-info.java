// SPDX-License-Identifier: Apache-2.0
/** Lets whatever answers one request read each thing once. */
@NullMarked
package taizhang.web.answer;

import org.jspecify.annotations.NullMarked;
