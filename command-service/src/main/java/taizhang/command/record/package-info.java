// SPDX-License-Identifier: Apache-2.0
/** Records of all kinds: their shared life, the policies it obeys and what may be asked of it. */
@NullMarked
package taizhang.command.record;

import org.jspecify.annotations.NullMarked;
