// SPDX-License-Identifier: Apache-2.0
/** The exemptions of each unit, as both services look them up. */
@NullMarked
package taizhang.web.exemption;

import org.jspecify.annotations.NullMarked;
