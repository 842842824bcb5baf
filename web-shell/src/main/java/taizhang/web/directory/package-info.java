// SPDX-License-Identifier: Apache-2.0
/** The bureaus of the city as both services need them: names, hierarchy and dated facts. */
@NullMarked
package taizhang.web.directory;

import org.jspecify.annotations.NullMarked;
