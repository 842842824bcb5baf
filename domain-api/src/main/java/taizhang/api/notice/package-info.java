// SPDX-License-Identifier: Apache-2.0
/** Notices (通报): figures that a supervisor pins for ever and tells the bureaus. */
@NullMarked
package taizhang.api.notice;

import org.jspecify.annotations.NullMarked;
