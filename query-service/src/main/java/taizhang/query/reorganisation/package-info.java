// SPDX-License-Identifier: Apache-2.0
/** What a change of the organisation would move, before anybody says it. */
@NullMarked
package taizhang.query.reorganisation;

import org.jspecify.annotations.NullMarked;
