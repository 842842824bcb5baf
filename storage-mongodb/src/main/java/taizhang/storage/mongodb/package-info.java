// SPDX-License-Identifier: Apache-2.0
/** Both storage primitives on a MongoDB replica set, for servers: any number of writers, one log. */
@NullMarked
package taizhang.storage.mongodb;

import org.jspecify.annotations.NullMarked;
