// SPDX-License-Identifier: Apache-2.0
/** Names on disk, the JSON of every event and the serializer Axon writes them with. */
@NullMarked
package taizhang.codec;

import org.jspecify.annotations.NullMarked;
