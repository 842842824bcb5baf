// SPDX-License-Identifier: Apache-2.0
/** Every refusal as an RFC 9457 problem for programs and as words in the user's language for people. */
@NullMarked
package taizhang.web.problem;

import org.jspecify.annotations.NullMarked;
