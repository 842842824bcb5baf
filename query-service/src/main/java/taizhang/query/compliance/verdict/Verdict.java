// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordId;
import taizhang.rules.Duty;
import taizhang.rules.Rule;
import taizhang.rules.Threshold;

/**
 * How one duty of one unit stands on a day, with everything that led to it.
 *
 * @param due how much is asked for; 0 where nothing is owed or nobody can tell yet; hours in minutes
 * @param counted how much counts, more than {@code due} when there is a surplus, which pays for no other period
 * @param outOf of a rate: what it is taken of
 */
public record Verdict(
        Duty duty,
        State state,
        int due,
        int counted,
        @Nullable Integer outOf,
        List<Reason> reasons,
        List<Credit> credits,
        List<Refused> refusals,
        LocalDate asOf) {

    /**
     * A record that counts.
     *
     * @param minutes of study, as far as it tells
     */
    public record Credit(
            RecordId record,
            String title,
            LocalDate heldOn,
            Instant recordedAt,
            Timing timing,
            @Nullable Integer minutes) {

        Credit(RecordId record, String title, LocalDate heldOn, Instant recordedAt, Timing timing) {
            this(record, title, heldOn, recordedAt, timing, null);
        }

        public boolean late() {
            return timing == Timing.LATE;
        }
    }

    /** A record of the right kind and period that does not count. */
    public record Refused(
            RecordId record,
            String title,
            LocalDate heldOn,
            @Nullable Instant recordedAt,
            Refusal reason) {}

    /** Pages show it beside symbol and word, never alone. */
    public enum Colour {
        GREEN,
        AMBER,
        RED,
        GREY
    }

    public Verdict {
        reasons = List.copyOf(reasons);
        credits = List.copyOf(credits);
        refusals = List.copyOf(refusals);
    }

    public Rule rule() {
        return duty.rule();
    }

    /** How many more are needed. */
    public int missing() {
        return Math.max(0, due - counted);
    }

    /** What was done beyond what is owed, which pays for no other period. */
    public int surplus() {
        return due == 0 ? 0 : Math.max(0, counted - due);
    }

    public Threshold.@Nullable Unit unit() {
        return rule().threshold().unit();
    }

    /** Whether the text asks for it only generally. */
    public boolean generally() {
        return rule().modality() == Rule.Modality.GENERALLY;
    }

    /** What is only generally asked for is never red. */
    public Colour colour() {
        return switch (state) {
            case MET -> Colour.GREEN;
            case MET_LATE, AT_RISK -> Colour.AMBER;
            case MISSED -> generally() ? Colour.AMBER : Colour.RED;
            case NOT_DUE, EXEMPT, NOT_APPLICABLE, UNKNOWN -> Colour.GREY;
        };
    }
}
