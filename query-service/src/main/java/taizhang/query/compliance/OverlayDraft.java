// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.IntStream;
import taizhang.rules.Rule;

/** With what a city begins that wants more than a rule asks for: as much as the rule, from next year on, to be raised. */
final class OverlayDraft {

    private OverlayDraft() {}

    /** @param taken ids of rules that are there already */
    static String of(Rule parent, Set<String> taken, int year) {
        String id = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> parent.id() + "-L" + number)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
        BigDecimal value = parent.threshold().value();
        return """
                rules:
                  - id: %s
                    version: 1
                    overlayOf: %s
                    name: {zh: "%s（本市）", en: "%s (this city)"}
                    modality: local
                %s    # period: {kind: MONTH}
                    effective: {from: %d-01-01}
                """.formatted(
                        id,
                        parent.id(),
                        parent.name().zh(),
                        parent.name().en(),
                        value == null ? "" : "    threshold: {value: " + value.toPlainString() + "}\n",
                        year);
    }
}
