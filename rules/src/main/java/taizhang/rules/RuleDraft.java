// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taizhang.rules.RuleFault.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** A rule as it was written: its own fields, those that its file gives to all, and where each stands. */
record RuleDraft(RulePlace place, RuleLines lines, Map<String, Object> own, Map<String, Object> defaults) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

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

    /**
     * What is said in a body that this draft was completed to.
     *
     * @throws RuleFault where the type knows no such field or value
     */
    <T> T as(Class<T> type, Map<String, Object> body) {
        try {
            return JSON.convertValue(body, type);
        } catch (JacksonException e) {
            throw fault(e);
        }
    }

    private RuleFault fault(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleFault.OfField found) {
                return found.at(place, lines);
            }
        }
        List<String> path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .toList();
        RulePlace field = lines.place(place, path);
        if (e instanceof UnrecognizedPropertyException) {
            return new RuleFault(Kind.FIELD_UNKNOWN, field, path.isEmpty() ? "" : path.getLast());
        }
        if (e.getCause() instanceof DateTimeException no) {
            return new RuleFault(Kind.PERIOD_IMPOSSIBLE, field, String.valueOf(no.getMessage()));
        }
        String found = e instanceof InvalidFormatException no ? String.valueOf(no.getValue()) : e.getOriginalMessage();
        return new RuleFault(Kind.VALUE, field, found);
    }
}
