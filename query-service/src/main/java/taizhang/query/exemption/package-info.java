// SPDX-License-Identifier: Apache-2.0
/** The list of exemptions with their history. */
@NullMarked
package taizhang.query.exemption;

import org.jspecify.annotations.NullMarked;
