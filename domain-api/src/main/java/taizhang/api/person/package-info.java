// SPDX-License-Identifier: Apache-2.0
/** Persons as the log knows them: by an id and by nothing that tells who they are. */
@NullMarked
package taizhang.api.person;

import org.jspecify.annotations.NullMarked;
