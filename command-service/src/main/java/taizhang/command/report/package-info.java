// SPDX-License-Identifier: Apache-2.0
/** What a report's form and command ask for. */
@NullMarked
package taizhang.command.report;

import org.jspecify.annotations.NullMarked;
