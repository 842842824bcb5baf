// SPDX-License-Identifier: Apache-2.0
/** What every adapter of the two primitives needs and must do alike: the hash chain, the sequence check, the signal. */
@NullMarked
package taizhang.storage.adapter;

import org.jspecify.annotations.NullMarked;
