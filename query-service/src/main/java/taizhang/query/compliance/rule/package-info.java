// SPDX-License-Identifier: Apache-2.0
/** The rules as dated data, read strictly from the files that come with the program. */
@NullMarked
package taizhang.query.compliance.rule;

import org.jspecify.annotations.NullMarked;
