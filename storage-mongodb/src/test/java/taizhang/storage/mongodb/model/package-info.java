// SPDX-License-Identifier: Apache-2.0
/** The append protocol as a finite machine, and a checker that walks every state it can reach. */
@NullMarked
package taizhang.storage.mongodb.model;

import org.jspecify.annotations.NullMarked;
