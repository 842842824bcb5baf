// SPDX-License-Identifier: Apache-2.0
/** Axon's event store, streams and token store on the two storage primitives. */
@NullMarked
package taizhang.axon;

import org.jspecify.annotations.NullMarked;
