// SPDX-License-Identifier: Apache-2.0
/** The command API over HTTP and its description. */
@NullMarked
package taizhang.command.api;

import org.jspecify.annotations.NullMarked;
