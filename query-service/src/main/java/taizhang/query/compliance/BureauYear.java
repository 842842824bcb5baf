// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.query.asof.Life;
import taizhang.query.asof.Lives;
import taizhang.query.compliance.verdict.Share;
import taizhang.query.record.RecordStatus;

/**
 * The document {@code compliance/<bureau>/<year>}: all that the bureau's records of the year ever said that a rule might
 * ask for.
 *
 * @param entries when each record was first entered; one that a correction brought here is not among them, its own
 *     history knows
 * @param reviewed records of which a supervisor or a bureau that took part has said something, or that were entered as a
 *     redo; their own histories know what
 */
record BureauYear(
        List<Life<Said>> lives,
        // An immutable map has another order in each process; a document has the same bytes in all.
        @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES)
        Map<String, Instant> entries,

        SortedSet<String> reviewed) {

    static final BureauYear EMPTY = new BureauYear(List.of(), Map.of(), new TreeSet<>());

    BureauYear {
        lives = Lives.of(lives);
        entries = Map.copyOf(entries);
        reviewed = Collections.unmodifiableSortedSet(new TreeSet<>(reviewed));
    }

    /** @param status also of what does not count, so that a verdict can say why */
    record Said(String title, Share share, RecordStatus status) {}

    static String id(BureauId bureau, int year) {
        return "%s/%s/%d".formatted(ComplianceProjection.NAME, bureau, year);
    }

    @Nullable
    Instant enteredAt(RecordId record) {
        return entries.get(record.value());
    }

    /** What it last was here; absent where it never stood here. */
    @Nullable
    RecordStatus statusOf(RecordId record) {
        Life<Said> life = Lives.of(lives).find(record);
        Said last = life == null ? null : life.versions().getLast().said();
        return last == null ? null : last.status();
    }

    BureauYear entered(RecordId record, Instant at) {
        Map<String, Instant> more = new HashMap<>(entries);
        more.putIfAbsent(record.value(), at);
        return new BureauYear(lives, more, reviewed);
    }

    /** @param said absent once a correction took the record out of this bureau or year */
    BureauYear with(RecordId record, long position, @Nullable Said said) {
        return new BureauYear(Lives.of(lives).with(record, position, said), entries, reviewed);
    }

    BureauYear reviewed(RecordId record) {
        SortedSet<String> more = new TreeSet<>(reviewed);
        more.add(record.value());
        return new BureauYear(lives, entries, more);
    }
}
