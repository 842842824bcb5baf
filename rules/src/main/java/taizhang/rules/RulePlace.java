// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a rule file.
 *
 * @param rule its id, absent where the fault is about the file as a whole
 * @param line from 1; absent where nobody can tell
 * @param field path below the rule, such as {@code match.where.form}
 */
public record RulePlace(
        String file,
        @Nullable String rule,
        @Nullable Integer line,
        @Nullable String field) {}
