// SPDX-License-Identifier: Apache-2.0
/** Asking for, approving, refusing and revoking exemptions. */
@NullMarked
package taizhang.command.exemption;

import org.jspecify.annotations.NullMarked;
