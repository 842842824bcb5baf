// SPDX-License-Identifier: Apache-2.0
/** What the record of a Party lecture or a public lecture says. */
@NullMarked
package taizhang.api.lecture;

import org.jspecify.annotations.NullMarked;
