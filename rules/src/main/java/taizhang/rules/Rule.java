// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import static taizhang.rules.RuleFault.require;
import static taizhang.rules.RuleFault.required;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule: which units it binds, what counts, how much of it and in which period. It is data through and
 * through, with closed lists instead of expressions, so that a verdict can be explained from it. It is long because it is
 * the list of all that a rule may say.
 *
 * @param text the rule in plain words; a paraphrase, never the official text; absent where threshold and period say it all
 * @param thresholdSource where the number comes from when the source itself does not name it
 * @param exemptions on what grounds a supervisor may be asked for one, for the reader
 * @param deadline by when a record must be entered to be in time; without one no entry is late for this rule
 * @param display when an open duty turns amber; absent for a rule that only knows open and over
 * @param rollup whether its verdicts are summed up for the unit above
 * @param onChange what becomes of the period that runs on this version's first day
 * @param overlayOf the rule that this one tightens
 */
public record Rule(
        String id,
        int version,
        @Nullable Status status,
        Words name,
        @Nullable Words text,
        Modality modality,
        Source source,
        @Nullable Words thresholdSource,
        Scope scope,
        Match match,
        Threshold threshold,
        PeriodRule period,
        Counting counting,
        @Nullable Proration proration,
        @Nullable List<Words> exemptions,
        @Nullable Deadline deadline,
        @Nullable Display display,
        @Nullable Rollup rollup,
        Effective effective,
        @Nullable OnChange onChange,
        @Nullable String overlayOf,
        @Nullable List<Words> examples) {

    public Rule {
        required(id, "id");
        require(id.matches("[A-Z][A-Z0-9-]{1,31}"), RuleFault.Kind.VALUE, "id", id);
        require(version >= 1, RuleFault.Kind.VALUE, "version", String.valueOf(version));
        required(name, "name");
        required(modality, "modality");
        required(source, "source");
        required(scope, "scope");
        required(match, "match");
        required(threshold, "threshold");
        required(period, "period");
        required(counting, "counting");
        required(effective, "effective");
        status = Objects.requireNonNullElse(status, Status.ACTIVE);
        proration = Objects.requireNonNullElse(proration, Proration.WHOLE_PERIODS);
        onChange = Objects.requireNonNullElse(onChange, OnChange.NEXT_PERIOD);
        exemptions = exemptions == null ? List.of() : List.copyOf(exemptions);
        examples = examples == null ? List.of() : List.copyOf(examples);
        Consistency.require(match, threshold, period, deadline, effective);
    }

    public Proration prorates() {
        return Objects.requireNonNullElse(proration, Proration.WHOLE_PERIODS);
    }

    /** Whether anybody is judged by it. */
    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    public boolean isRatio() {
        return threshold.unit() == Threshold.Unit.RATIO;
    }

    public boolean inForceOn(LocalDate day) {
        return effective.covers(day);
    }

    /** The same under another number and for another time. */
    public Rule asVersion(int number, Effective when) {
        return new Rule(
                id,
                number,
                status,
                name,
                text,
                modality,
                source,
                thresholdSource,
                scope,
                match,
                threshold,
                period,
                counting,
                proration,
                exemptions,
                deadline,
                display,
                rollup,
                when,
                onChange,
                overlayOf,
                examples);
    }

    /** What it would ask for in a year if it had been in force at all times, in order of time. */
    public List<Duty> supposedIn(int year) {
        return period.kind().periodsOf(year, period).stream()
                .map(one -> new Duty(this, one))
                .toList();
    }

    public enum Status {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("retired")
        RETIRED
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

    public enum OnChange {
        NEXT_PERIOD,
        /** The running period is cut on the version's first day, and each part asks for its version's full number. */
        SPLIT
    }

    public enum Rollup {
        /** Met above when met by every unit below. */
        ALL_BRANCHES,
        ALL_GROUPS
    }

    /** The same words in both languages; one text alone stands for both. */
    public record Words(String zh, String en) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public Words(@JsonProperty("zh") String zh, @JsonProperty("en") String en) {
            this.zh = required(zh, "zh");
            this.en = required(en, "en");
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Words of(String both) {
            return new Words(both, both);
        }

        public String in(Locale locale) {
            return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
        }
    }

    /** @param checkedBy the office that compared it with the official text, and when */
    public record Source(
            String title,
            @Nullable String docNo,
            @Nullable String clause,
            @Nullable LocalDate issuedOn,
            Certainty certainty,
            @Nullable String checkedBy,
            @Nullable LocalDate checkedOn) {
        public Source {
            required(title, "source.title");
            required(certainty, "source.certainty");
        }
    }

    /** @param makeUp make-up study never is an occurrence; written for the reader */
    public record Counting(
            Joint joint,
            @Nullable MakeUp makeUp,
            int maxPerDay,
            @Nullable Boolean needsReview) {

        public enum Joint {
            /** Each participating unit for which its headcount is confirmed. */
            EACH_CONFIRMED,
            /** Only the unit whose lecturer spoke. */
            LECTURER_ORG_ONLY
        }

        public enum MakeUp {
            NEVER_ADDS_OCCURRENCE
        }

        public Counting {
            required(joint, "counting.joint");
            require(maxPerDay >= 1, RuleFault.Kind.VALUE, "counting.maxPerDay", String.valueOf(maxPerDay));
            needsReview = Objects.requireNonNullElse(needsReview, false);
            makeUp = Objects.requireNonNullElse(makeUp, MakeUp.NEVER_ADDS_OCCURRENCE);
        }

        /** @param maxPerDay how many records of one day count */
        public Counting(Joint joint, int maxPerDay) {
            this(joint, null, maxPerDay, null);
        }

        public boolean asksForReview() {
            return Boolean.TRUE.equals(needsReview);
        }
    }

    /** @param red written for the reader: a duty is red once its last day has passed */
    public record Display(Amber amber, @Nullable Red red) {

        public enum Red {
            @JsonProperty("period closed")
            PERIOD_CLOSED
        }

        public Display {
            required(amber, "display.amber");
        }
    }

    /** @param to the last day, absent while the version is in force */
    public record Effective(LocalDate from, @Nullable LocalDate to) {
        public Effective {
            required(from, "effective.from");
            require(
                    to == null || !to.isBefore(from),
                    RuleFault.Kind.PERIOD_IMPOSSIBLE,
                    "effective.to",
                    from + " > " + to);
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }
}
