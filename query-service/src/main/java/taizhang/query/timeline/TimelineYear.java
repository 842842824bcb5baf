// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.query.asof.Life;
import taizhang.query.asof.Lives;

/** Everything that ever stood on a bureau's timeline of one year; document {@code timeline/<bureau>/<year>}. */
record TimelineYear(List<Life<Entry>> entries) {

    static final TimelineYear EMPTY = new TimelineYear(List.of());

    TimelineYear {
        entries = Lives.of(entries);
    }

    static String id(BureauId bureau, int year) {
        return new Place(bureau, year).document();
    }

    /** @param entry absent when the record leaves this timeline */
    TimelineYear with(RecordId record, long position, @Nullable Entry entry) {
        return new TimelineYear(Lives.of(entries).with(record, position, entry));
    }

    /** What stood here when the log had come to a position. */
    Map<RecordId, Entry> at(long position) {
        Map<RecordId, Entry> known = new LinkedHashMap<>();
        entries.forEach(life -> life.at(position).ifPresent(entry -> known.put(life.record(), entry)));
        return known;
    }

    /** On which other days a record that stands here was said to be held or planned, as far as this document knows. */
    Map<RecordId, List<LocalDate>> otherDays(long position) {
        Map<RecordId, List<LocalDate>> days = new LinkedHashMap<>();
        for (Life<Entry> life : entries) {
            Optional<Entry> standing = life.at(position);
            if (life.versions().size() > 1 && standing.isPresent()) {
                days.put(
                        life.record(),
                        life.versions().stream()
                                .filter(version -> version.position() <= position)
                                .map(Life.Version::said)
                                .filter(Objects::nonNull)
                                .map(Entry::heldOn)
                                .filter(day -> !day.equals(standing.get().heldOn()))
                                .distinct()
                                .toList());
            }
        }
        return days;
    }

    /** The entry that a record last had here, also when it has left since. */
    @Nullable
    Entry last(RecordId record) {
        Life<Entry> life = Lives.of(entries).find(record);
        return life == null
                ? null
                : life.versions().reversed().stream()
                        .map(Life.Version::said)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
