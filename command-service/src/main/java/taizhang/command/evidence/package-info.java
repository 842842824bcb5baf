// SPDX-License-Identifier: Apache-2.0
/** Evidence of records: attaching files, removing them, and saying why none is needed. */
@NullMarked
package taizhang.command.evidence;

import org.jspecify.annotations.NullMarked;
