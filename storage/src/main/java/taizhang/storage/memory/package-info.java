// SPDX-License-Identifier: Apache-2.0
/** Both storage primitives in the heap, for tests: every promise of the ports but durability. */
@NullMarked
package taizhang.storage.memory;

import org.jspecify.annotations.NullMarked;
