// SPDX-License-Identifier: Apache-2.0
/** Sessions in the document table, so that every process of a ledger knows who is logged in. */
@NullMarked
package taizhang.web.session;

import org.jspecify.annotations.NullMarked;
