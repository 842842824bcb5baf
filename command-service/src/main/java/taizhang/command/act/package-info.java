// SPDX-License-Identifier: Apache-2.0
/** Pages for what is said in one short form: exemptions, the closing of a year, complaints, rules. */
@NullMarked
package taizhang.command.act;

import org.jspecify.annotations.NullMarked;
