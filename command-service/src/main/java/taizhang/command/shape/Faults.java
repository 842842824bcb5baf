// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;

/** Everything found wrong with one body; people should not learn of their slips one at a time. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();
    private final Map<String, String> typed = new HashMap<>();

    void add(String path, Problem problem, Object... arguments) {
        found.add(new Fault(problem, path, List.of(arguments)));
    }

    void addAll(Refused refused) {
        found.addAll(refused.faults());
    }

    /** A row that came to stand elsewhere than it was typed, because blank ones before it went away. */
    void moved(String typedAt, String standsAt) {
        typed.put(standsAt, typedAt);
    }

    /** Faults found in the rows as they stand, at the place where they were typed. */
    void addAllWhereTyped(Refused refused) {
        refused.faults().stream().map(this::whereTyped).forEach(found::add);
    }

    private Fault whereTyped(Fault fault) {
        String path = fault.field() == null ? "" : fault.field();
        return typed.entrySet().stream()
                .filter(row -> Path.isAtOrBelow(path, row.getKey()))
                .findFirst()
                .map(row -> row.getValue() + path.substring(row.getKey().length()))
                .map(at -> new Fault(fault.problem(), at, fault.arguments()))
                .orElse(fault);
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
