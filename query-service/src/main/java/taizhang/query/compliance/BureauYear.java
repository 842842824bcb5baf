// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.query.asof.Life;
import taizhang.query.asof.Lives;
import taizhang.query.compliance.verdict.Share;
import taizhang.query.record.RecordStatus;
import taizhang.rules.Activity;

/**
 * The document {@code compliance/<bureau>/<year>/<activity>}: all that the bureau's records of one activity in the year ever
 * said that a rule might ask for. A gathering that is to serve as another activity too stands in the documents of both.
 *
 * @param others records of which this document does not tell all: that were held again, or wait for a supervisor, or
 *     have stood elsewhere since; their own histories do
 */
record BureauYear(List<Life<Said>> lives, SortedSet<String> others) {

    static final BureauYear EMPTY = new BureauYear(List.of(), new TreeSet<>());

    BureauYear {
        lives = Lives.of(lives);
        others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
    }

    /**
     * @param status also of what does not count, so that a verdict can say why
     * @param heard absent where nobody has said anything
     * @param enteredAt when the record was first entered; absent for what was not held yet, and for one that a correction
     *     brought here, of which its own history knows
     */
    record Said(
            String title,
            Share share,
            RecordStatus status,
            @Nullable Heard heard,
            @Nullable Instant enteredAt) {

        Heard known() {
            return Objects.requireNonNullElse(heard, Heard.NOTHING);
        }
    }

    static String id(BureauId bureau, int year, Activity activity) {
        return prefix(bureau) + year + "/" + activity;
    }

    static boolean isOf(BureauId bureau, String id) {
        return id.startsWith(prefix(bureau));
    }

    private static String prefix(BureauId bureau) {
        return ComplianceProjection.NAME + "/" + bureau + "/";
    }

    /** Absent where it was not entered here. */
    static @Nullable Instant entry(Life<Said> life) {
        for (Life.Version<Said> version : life.versions()) {
            Said said = version.said();
            if (said != null && said.enteredAt() != null) {
                return said.enteredAt();
            }
        }
        return null;
    }

    @Nullable
    Instant entry(RecordId record) {
        Life<Said> life = Lives.of(lives).find(record);
        return life == null ? null : entry(life);
    }

    /** What it last said here; absent where it never stood here or does no more. */
    @Nullable
    Said latest(RecordId record) {
        Life<Said> life = Lives.of(lives).find(record);
        return life == null ? null : life.versions().getLast().said();
    }

    /** @param said absent once a correction took the record out of this bureau, year or activity */
    BureauYear with(RecordId record, long position, @Nullable Said said) {
        return new BureauYear(Lives.of(lives).with(record, position, said), others);
    }

    /** From now on its own history is asked. */
    BureauYear toldElsewhere(RecordId record) {
        SortedSet<String> more = new TreeSet<>(others);
        more.add(record.value());
        return new BureauYear(lives, more);
    }
}
