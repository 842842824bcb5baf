// SPDX-License-Identifier: Apache-2.0
/** Forms that are drawn, read and explained from a shape; they work without script. */
@NullMarked
package taizhang.command.form;

import org.jspecify.annotations.NullMarked;
