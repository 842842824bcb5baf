// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** What is wrong with a rule, and where: nothing of its file is taken. */
public final class RuleFault extends RuntimeException {

    /** Each has its sentence in both languages. */
    public enum Kind {
        /** No YAML, or not a list of rules. */
        SYNTAX,
        /** A field that no rule has. */
        FIELD_UNKNOWN,
        FIELD_MISSING,
        /** A value that the field can't have. */
        VALUE,
        /** A period that no calendar has, or that the rule never governs. */
        PERIOD_IMPOSSIBLE,
        WINDOW_WITHOUT_DATES,
        /** Two versions in force at once. */
        VERSIONS_OVERLAP,
        PARENT_UNKNOWN,
        OVERLAY_CYCLE,
        /** An overlay that asks for less than its parent. */
        OVERLAY_LOOSENS,
        /** A text to be published that holds none or several. */
        ONE_AT_A_TIME
    }

    private final Kind kind;
    private final transient RulePlace place;
    private final String detail;

    RuleFault(Kind kind, RulePlace place, String detail) {
        super(Stream.of(place.file(), "rule " + place.rule(), "line " + place.line(), place.field())
                        .filter(part -> part != null && !part.endsWith(" null"))
                        .collect(Collectors.joining(", "))
                + ": " + sentence(kind) + (detail.isEmpty() ? "" : " (" + detail + ")"));
        this.kind = kind;
        this.place = place;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    public RulePlace place() {
        return Objects.requireNonNull(place);
    }

    /** What the sentence of the kind leaves open, such as the value that was found. */
    public String detail() {
        return detail;
    }

    /** The same as an answer to whoever wrote the text. */
    public Refused refused() {
        return Refused.because(
                Problem.RULE_INVALID,
                kind.name(),
                Objects.requireNonNullElse(place().rule(), "–"),
                String.valueOf(Objects.requireNonNullElse(place().line(), 1)),
                Objects.requireNonNullElse(place().field(), "–"),
                detail);
    }

    private static String sentence(Kind kind) {
        return switch (kind) {
            case SYNTAX -> "no list of rules can be read";
            case FIELD_UNKNOWN -> "no rule has this field";
            case FIELD_MISSING -> "is missing";
            case VALUE -> "can't have this value";
            case PERIOD_IMPOSSIBLE -> "is a period that does not exist";
            case WINDOW_WITHOUT_DATES -> "a window names its first and last day";
            case VERSIONS_OVERLAP -> "two versions are in force at once";
            case PARENT_UNKNOWN -> "is an overlay of a rule that does not exist";
            case OVERLAY_CYCLE -> "overlays one another in a circle";
            case OVERLAY_LOOSENS -> "an overlay may ask for more than its parent, never for less";
            case ONE_AT_A_TIME -> "one version of one rule is published at a time";
        };
    }

    /** Found by a value itself, which does not know in which file it stands. */
    static final class OfField extends IllegalArgumentException {

        private final Kind kind;
        private final String field;

        OfField(Kind kind, String field, String detail) {
            super(detail);
            this.kind = kind;
            this.field = field;
        }

        RuleFault at(RulePlace rule, RuleLines lines) {
            return new RuleFault(kind, lines.place(rule, List.of(field.split("\\."))), String.valueOf(getMessage()));
        }
    }

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new OfField(Kind.FIELD_MISSING, field, "");
        }
        return value;
    }

    static void require(boolean holds, Kind kind, String field, String detail) {
        if (!holds) {
            throw new OfField(kind, field, detail);
        }
    }
}
