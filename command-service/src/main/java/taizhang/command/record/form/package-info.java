// SPDX-License-Identifier: Apache-2.0
/** The pages on which a secretary records, corrects, voids and issues. */
@NullMarked
package taizhang.command.record.form;

import org.jspecify.annotations.NullMarked;
