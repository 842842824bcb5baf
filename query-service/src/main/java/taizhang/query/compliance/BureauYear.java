// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
 * @param entries when each record was first entered; one that a correction brought here is not among them, its own
 *     history knows
 * @param others records of which this document does not tell all: that were held again, or wait for a supervisor, or
 *     have stood elsewhere since; their own histories do
 */
record BureauYear(List<Life<Said>> lives, List<Entry> entries, SortedSet<String> others) {

    private static final Comparator<Entry> BY_RECORD =
            Comparator.comparing(entry -> entry.record().value());

    static final BureauYear EMPTY = new BureauYear(List.of(), List.of(), new TreeSet<>());

    BureauYear {
        lives = Lives.of(lives);
        entries = entries.stream().sorted(BY_RECORD).toList();
        others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
    }

    /**
     * @param status also of what does not count, so that a verdict can say why
     * @param heard absent where nobody has said anything
     */
    record Said(
            String title,
            Share share,
            RecordStatus status,
            @Nullable Heard heard) {

        Heard known() {
            return Objects.requireNonNullElse(heard, Heard.NOTHING);
        }
    }

    /**
     * Not by its id as a key: a reader of JSON keeps the names of all fields that it has ever seen.
     *
     * @param position so that no day before it knows of it
     */
    record Entry(RecordId record, long position, Instant at) {}

    static String id(BureauId bureau, int year, Activity activity) {
        return prefix(bureau) + year + "/" + activity;
    }

    static boolean isOf(BureauId bureau, String id) {
        return id.startsWith(prefix(bureau));
    }

    private static String prefix(BureauId bureau) {
        return ComplianceProjection.NAME + "/" + bureau + "/";
    }

    boolean hasEntry(RecordId record) {
        return entry(record) != null;
    }

    /** Absent where it was not entered here by that position. */
    @Nullable
    Instant enteredAt(RecordId record, long position) {
        Entry entry = entry(record);
        return entry == null || entry.position() > position ? null : entry.at();
    }

    private @Nullable Entry entry(RecordId record) {
        int index = Collections.binarySearch(entries, new Entry(record, 0, Instant.EPOCH), BY_RECORD);
        return index < 0 ? null : entries.get(index);
    }

    /** What it last said here; absent where it never stood here or does no more. */
    @Nullable
    Said latest(RecordId record) {
        Life<Said> life = Lives.of(lives).find(record);
        return life == null ? null : life.versions().getLast().said();
    }

    BureauYear entered(RecordId record, long position, Instant at) {
        if (hasEntry(record)) {
            return this;
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(record, position, at));
        return new BureauYear(lives, more, others);
    }

    /** @param said absent once a correction took the record out of this bureau, year or activity */
    BureauYear with(RecordId record, long position, @Nullable Said said) {
        return new BureauYear(Lives.of(lives).with(record, position, said), entries, others);
    }

    /** From now on its own history is asked. */
    BureauYear toldElsewhere(RecordId record) {
        SortedSet<String> more = new TreeSet<>(others);
        more.add(record.value());
        return new BureauYear(lives, entries, more);
    }
}
