// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import taizhang.api.Problem;
import taizhang.api.Refused;

/**
 * What went wrong, as it will be told.
 *
 * @param faults at least one; the first one's code stands for the whole
 * @param headers that belong to the answer, such as {@code Allow}
 */
public record Diagnosis(List<Refused.Fault> faults, Map<String, String> headers) {

    public Diagnosis {
        faults = List.copyOf(faults);
        headers = Map.copyOf(headers);
    }

    public static Diagnosis of(Refused refused) {
        return new Diagnosis(refused.faults(), Map.of());
    }

    public static Diagnosis of(Problem problem, Object... arguments) {
        return of(Refused.because(problem, arguments));
    }

    public Diagnosis with(String header, String value) {
        return new Diagnosis(faults, Map.of(header, value));
    }

    public Problem problem() {
        return faults.getFirst().problem();
    }

    public HttpStatus status() {
        return Problems.status(problem());
    }
}
