// SPDX-License-Identifier: Apache-2.0
package taizhang.web.burden;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordKind;

/**
 * The document {@code burden/<bureau>/<year>}: sums by month and kind of form, and nothing of any single form.
 *
 * @param months by number, from 1
 */
public record Burden(
        // An immutable map has another order in each process; a document has the same bytes in all.
        @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES)
        Map<Integer, Month> months) {

    public static final Burden NONE = new Burden(Map.of());

    public Burden {
        months = Map.copyOf(months);
    }

    public record Month(
            @JsonFormat(with = JsonFormat.Feature.WRITE_SORTED_MAP_ENTRIES)
            Map<RecordKind, Sum> kinds) {

        public Month {
            kinds = Map.copyOf(kinds);
        }

        public Sum total() {
            return kinds.values().stream().reduce(Sum.NOTHING, Sum::plus);
        }
    }

    /**
     * @param forms that were saved
     * @param fields that were filled in them
     * @param timed how many of the forms said how long they were open
     * @param seconds that those were open, all together
     */
    public record Sum(long forms, long fields, long timed, long seconds) {

        public static final Sum NOTHING = new Sum(0, 0, 0, 0);

        public Sum plus(Sum other) {
            return new Sum(forms + other.forms, fields + other.fields, timed + other.timed, seconds + other.seconds);
        }

        /** Rounded half up; null where no form said it. */
        public @Nullable Long minutes() {
            return timed == 0 ? null : (seconds + 30) / 60;
        }

        /** In tenths, rounded half up; null where there was no form. */
        public @Nullable Long tenthsOfFieldsEach() {
            return forms == 0 ? null : (20 * fields + forms) / (2 * forms);
        }

        /** Null where no form said it. */
        public @Nullable Long secondsEach() {
            return timed == 0 ? null : (2 * seconds + timed) / (2 * timed);
        }
    }

    public Month month(int number) {
        return months.getOrDefault(number, new Month(Map.of()));
    }

    /** The whole year's. */
    public Map<RecordKind, Sum> byKind() {
        Map<RecordKind, Sum> kinds = new EnumMap<>(RecordKind.class);
        months.values().forEach(month -> month.kinds().forEach((kind, sum) -> kinds.merge(kind, sum, Sum::plus)));
        return kinds;
    }

    Burden and(int month, RecordKind kind, Sum sum) {
        Map<RecordKind, Sum> kinds = new EnumMap<>(RecordKind.class);
        kinds.putAll(month(month).kinds());
        kinds.merge(kind, sum, Sum::plus);
        Map<Integer, Month> more = new TreeMap<>(months);
        more.put(month, new Month(kinds));
        return new Burden(more);
    }
}
