// SPDX-License-Identifier: Apache-2.0
/** What every page shares: header, footer, language, theme and messages. */
@NullMarked
package taizhang.web.layout;

import org.jspecify.annotations.NullMarked;
