// SPDX-License-Identifier: Apache-2.0
/** What a city says of rules: versions that it publishes, and rules of its own that it ends. */
@NullMarked
package taizhang.api.rule;

import org.jspecify.annotations.NullMarked;
