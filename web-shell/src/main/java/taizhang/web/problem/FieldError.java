// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;

/**
 * A fault in the reader's language, for the summary on top of a form and for the field itself.
 *
 * @param field path of the input at fault, which is also the id of its element in the form; absent when no single one is
 */
public record FieldError(@Nullable String field, Problem problem, String text) {

    public String code() {
        return problem.code();
    }
}
