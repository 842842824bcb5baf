// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.rule;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule: which bureaus it binds, what counts, how much of it and in which period. It is data through
 * and through, with closed lists instead of expressions, so that a verdict can be explained from it.
 *
 * @param text the rule in plain words; a paraphrase, never the official text
 * @param thresholdSource where the number comes from when the source itself does not name it
 * @param display when an open duty turns amber; absent for a rule that only knows open and over
 */
public record Rule(
        String id,
        int version,
        Words name,
        Words text,
        Modality modality,
        Source source,
        @Nullable Words thresholdSource,
        Scope scope,
        Match match,
        Threshold threshold,
        PeriodRule period,
        Counting counting,
        @Nullable Display display,
        Effective effective) {

    public Rule {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(text, "text");
        requireNonNull(modality, "modality");
        requireNonNull(source, "source");
        requireNonNull(scope, "scope");
        requireNonNull(match, "match");
        requireNonNull(threshold, "threshold");
        requireNonNull(period, "period");
        requireNonNull(counting, "counting");
        requireNonNull(effective, "effective");
    }

    public boolean inForceOn(LocalDate day) {
        return effective.covers(day);
    }

    /** How binding the text is; a missed "generally" is amber, never a violation by itself. */
    public enum Modality {
        @JsonProperty("must")
        MUST,
        @JsonProperty("generally")
        GENERALLY,
        @JsonProperty("local")
        LOCAL
    }

    /** How sure we are of the clause; shown with every rule. */
    public enum Certainty {
        @JsonProperty("S")
        READ_IN_TEXT,
        @JsonProperty("s")
        SECONDARY,
        @JsonProperty("G")
        UNVERIFIED
    }

    public enum SubjectKind {
        @JsonProperty("bureau")
        BUREAU
    }

    /** The same words in both languages. */
    public record Words(String zh, String en) {
        public Words {
            requireNonNull(zh, "zh");
            requireNonNull(en, "en");
        }

        public String in(Locale locale) {
            return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
        }
    }

    public record Source(
            String title,
            @Nullable String docNo,
            @Nullable String clause,
            @Nullable LocalDate issuedOn,
            Certainty certainty) {
        public Source {
            requireNonNull(title, "source.title");
            requireNonNull(certainty, "source.certainty");
        }
    }

    public record Scope(SubjectKind subjectKind, @Nullable BureauFact appliesIf) {
        public Scope {
            requireNonNull(subjectKind, "scope.subjectKind");
        }
    }

    /** @param where absent when every record of these activities counts */
    public record Match(Set<Activity> activity, @Nullable Where where) {
        public Match {
            activity = Set.copyOf(requireNonNull(activity, "match.activity"));
        }
    }

    public record Threshold(Op op, int value, Unit unit) {

        public enum Op {
            @JsonProperty(">=")
            AT_LEAST
        }

        public enum Unit {
            @JsonProperty("occurrence")
            OCCURRENCE
        }

        public Threshold {
            requireNonNull(op, "threshold.op");
            requireNonNull(unit, "threshold.unit");
            if (value < 1) {
                throw new IllegalArgumentException("threshold.value must be at least 1");
            }
        }
    }

    public record PeriodRule(PeriodKind kind) {
        public PeriodRule {
            requireNonNull(kind, "period.kind");
        }
    }

    /** @param maxPerDay how many records of one day count */
    public record Counting(Joint joint, int maxPerDay) {

        public enum Joint {
            /** Each participating bureau for which its headcount is confirmed. */
            EACH_CONFIRMED,
            /** Only the bureau whose lecturer spoke. */
            LECTURER_ORG_ONLY
        }

        public Counting {
            requireNonNull(joint, "counting.joint");
            if (maxPerDay < 1) {
                throw new IllegalArgumentException("counting.maxPerDay must be at least 1");
            }
        }
    }

    public record Display(Amber amber) {
        public Display {
            requireNonNull(amber, "display.amber");
        }
    }

    /** @param to the last day, absent while the version is in force */
    public record Effective(LocalDate from, @Nullable LocalDate to) {
        public Effective {
            requireNonNull(from, "effective.from");
            if (to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("effective.to lies before effective.from");
            }
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean overlaps(Effective other) {
            return covers(other.from) || other.covers(from);
        }
    }
}
