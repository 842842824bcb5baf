// SPDX-License-Identifier: Apache-2.0
/** 投诉建议: what anybody who works with the ledger has to say of it, and the answer. */
@NullMarked
package taizhang.api.complaint;

import org.jspecify.annotations.NullMarked;
