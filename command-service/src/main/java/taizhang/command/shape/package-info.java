// SPDX-License-Identifier: Apache-2.0
/** What a command's body may hold, said once: decoding, forms and the API's description all come from it. */
@NullMarked
package taizhang.command.shape;

import org.jspecify.annotations.NullMarked;
