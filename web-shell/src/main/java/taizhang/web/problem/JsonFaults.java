// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.codec.RefusedJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what Jackson says of bad input into a refusal that names line and column, or the field. */
public final class JsonFaults {

    private JsonFaults() {}

    public static Refused of(JacksonException failure) {
        return RefusedJson.in(failure).orElseGet(() -> describe(failure));
    }

    private static Refused describe(JacksonException failure) {
        String field = RefusedJson.path(failure);
        return switch (failure) {
            case StreamConstraintsException _ -> Refused.because(Problem.JSON_TOO_COMPLEX);
            case StreamReadException _ -> notJson(failure);
            case UnrecognizedPropertyException _ -> at(field, Problem.FIELD_UNKNOWN);
            case InvalidNullException _ -> at(field, Problem.FIELD_REQUIRED);
            default -> field.isEmpty() ? notJson(failure) : at(field, Problem.FIELD_TYPE);
        };
    }

    private static Refused at(String field, Problem problem) {
        return field.isEmpty() ? Refused.because(problem) : Refused.field(field, problem);
    }

    private static Refused notJson(JacksonException failure) {
        var location = failure.getLocation();
        return location == null
                ? Refused.because(Problem.JSON_INVALID, 1, 1)
                : Refused.because(
                        Problem.JSON_INVALID, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
