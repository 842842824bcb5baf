// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a problem (RFC 9457). */
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        List<FieldProblem> errors) {

    /** @param message the same sentence by language, {@code zh-CN} and {@code en} */
    public record FieldProblem(@Nullable String field, String code, Map<String, String> message) {}
}
