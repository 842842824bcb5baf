// SPDX-License-Identifier: Apache-2.0
/** Who may log in, in which role and for which bureau; passwords are not events and live elsewhere. */
@NullMarked
package taizhang.api.account;

import org.jspecify.annotations.NullMarked;
