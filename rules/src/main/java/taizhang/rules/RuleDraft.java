// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule as it was written: its own fields, those that its file gives to all, and where each stands. */
record RuleDraft(RulePlace place, RuleLines lines, Map<String, Object> own, Map<String, Object> defaults) {

    /** Whatever a rule says nothing of, in its file neither. */
    private static final Map<String, Object> BUILT_IN =
            Map.of("counting", Map.of("joint", "EACH_CONFIRMED", "maxPerDay", 1), "onChange", "NEXT_PERIOD");

    @Nullable
    String text(String field) {
        Object said = own.get(field);
        return said == null ? null : said.toString();
    }

    boolean is(String id, int version) {
        return id.equals(text("id")) && String.valueOf(version).equals(text("version"));
    }

    /** The same, in force no longer than that day. */
    RuleDraft until(LocalDate lastDay) {
        Map<String, Object> to = Map.of("effective", Map.of("to", lastDay.toString()));
        return new RuleDraft(place, lines, laidOver(own, to), defaults);
    }

    /** The rule with every default it does not override, map by map. */
    Map<String, Object> completed() {
        return laidOver(laidOver(BUILT_IN, defaults), own);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> laidOver(Map<String, Object> below, Map<String, Object> above) {
        Map<String, Object> all = new LinkedHashMap<>(below);
        above.forEach((field, said) -> all.put(
                field,
                all.get(field) instanceof Map<?, ?> fallback && said instanceof Map<?, ?> own
                        ? laidOver((Map<String, Object>) fallback, (Map<String, Object>) own)
                        : said));
        return all;
    }
}
