// SPDX-License-Identifier: Apache-2.0
/** What all bureaus together did in one campaign of one year. */
@NullMarked
package taizhang.query.campaign;

import org.jspecify.annotations.NullMarked;
