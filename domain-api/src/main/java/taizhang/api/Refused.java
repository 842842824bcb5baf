// SPDX-License-Identifier: Apache-2.0
package taizhang.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command or value that was turned down: no event was written; each fault names its field where it has one. */
public final class Refused extends RuntimeException {

    private final transient List<Fault> faults;

    /**
     * @param field path of the input at fault, such as {@code attendance.present} or {@code quantities[0].number}
     * @param arguments what the sentence of the problem needs, in the order of its placeholders
     */
    public record Fault(Problem problem, @Nullable String field, List<Object> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }
    }

    public Refused(List<Fault> faults) {
        super(faults.toString());
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a refusal names at least one fault");
        }
        this.faults = List.copyOf(faults);
    }

    public static Refused because(Problem problem, Object... arguments) {
        return new Refused(List.of(new Fault(problem, null, List.of(arguments))));
    }

    public static Refused field(String field, Problem problem, Object... arguments) {
        return new Refused(List.of(new Fault(problem, field, List.of(arguments))));
    }

    /** At least one, the first being the one whose code stands for the whole. */
    public List<Fault> faults() {
        return faults;
    }

    public Problem problem() {
        return faults.getFirst().problem();
    }
}
