// SPDX-License-Identifier: Apache-2.0
/** Axon on the commit log: which beans it gets, and which of its defaults it does not. */
@NullMarked
package taizhang.web.events;

import org.jspecify.annotations.NullMarked;
