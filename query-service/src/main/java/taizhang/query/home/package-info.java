// SPDX-License-Identifier: Apache-2.0
/** The first page, different for each role: what to do next and what happened last. */
@NullMarked
package taizhang.query.home;

import org.jspecify.annotations.NullMarked;
