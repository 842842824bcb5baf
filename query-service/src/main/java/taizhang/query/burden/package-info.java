// SPDX-License-Identifier: Apache-2.0
/** The burden meter on a page: fields and minutes per bureau and month, and what each rule costs. */
@NullMarked
package taizhang.query.burden;

import org.jspecify.annotations.NullMarked;
