// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
record BureauYear(
        List<Life<Said>> lives,
        // An immutable map has another order in each process; a document has the same bytes in all.
        @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES)
        Map<String, Entry> entries,

        SortedSet<String> others) {

    static final BureauYear EMPTY = new BureauYear(List.of(), Map.of(), new TreeSet<>());

    BureauYear {
        lives = Lives.of(lives);
        entries = Map.copyOf(entries);
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

    /** @param position so that no day before it knows of it */
    record Entry(long position, Instant at) {}

    static String id(BureauId bureau, int year, Activity activity) {
        return ComplianceProjection.NAME + "/" + bureau + "/" + year + "/" + activity;
    }

    boolean hasEntry(RecordId record) {
        return entries.containsKey(record.value());
    }

    /** Absent where it was not entered here by that position. */
    @Nullable
    Instant enteredAt(RecordId record, long position) {
        Entry entry = entries.get(record.value());
        return entry == null || entry.position() > position ? null : entry.at();
    }

    /** What it last said here; absent where it never stood here or does no more. */
    @Nullable
    Said latest(RecordId record) {
        Life<Said> life = Lives.of(lives).find(record);
        return life == null ? null : life.versions().getLast().said();
    }

    BureauYear entered(RecordId record, long position, Instant at) {
        Map<String, Entry> more = new HashMap<>(entries);
        more.putIfAbsent(record.value(), new Entry(position, at));
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
