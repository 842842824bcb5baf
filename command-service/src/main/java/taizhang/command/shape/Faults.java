// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;

/** Everything found wrong with one body; people should not learn of their slips one at a time. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String path, Problem problem, Object... arguments) {
        found.add(new Fault(problem, path, List.of(arguments)));
    }

    void addAll(Refused refused) {
        found.addAll(refused.faults());
    }

    boolean at(String path) {
        return found.stream().anyMatch(fault -> fault.field() != null && Path.isAtOrBelow(fault.field(), path));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** A body that is not of the right make is refused as such first; the rest follows in the order of the form. */
    void refuse(Shape shape) {
        if (!found.isEmpty()) {
            throw new Refused(found.stream()
                    .distinct()
                    .sorted(Comparator.comparing((Fault fault) -> !isMalformed(fault))
                            .thenComparing(fault -> shape.placeOf(fault.field() == null ? "" : fault.field())))
                    .toList());
        }
    }

    private static boolean isMalformed(Fault fault) {
        return fault.problem() == Problem.FIELD_UNKNOWN || fault.problem() == Problem.FIELD_TYPE;
    }
}
