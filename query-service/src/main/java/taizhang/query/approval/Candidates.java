// SPDX-License-Identifier: Apache-2.0
package taizhang.query.approval;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;

/**
 * The document {@code approvals/<year>-<month>}: the records of all bureaus dated in a month of which something may wait.
 * Where that is in doubt their own histories know whether it does.
 */
record Candidates(List<Item> items) {

    static final Candidates NONE = new Candidates(List.of());

    /**
     * @param on the day that the record says
     * @param days how long after it was held it was entered, up to {@link #ANY}; 0 where that waits for nobody. How many are
     *     too many is the city's setting, which a fold must not know
     * @param changes the numbers of the events that proposed one
     */
    record Item(RecordId record, LocalDate on, int days, SortedSet<Long> changes) {

        /** No city may ask for less. */
        static final int IN_TIME = 1;

        /** More than any city may allow. */
        static final int ANY = 367;

        static Item none(RecordId record, LocalDate on) {
            return new Item(record, on, 0, new TreeSet<>());
        }

        Item dated(LocalDate day) {
            return new Item(record, day, days, changes);
        }

        Item late(int after) {
            return new Item(record, on, after, changes);
        }

        boolean mayWait(int backdateDays) {
            return days > backdateDays || !changes.isEmpty();
        }

        /** True where only its history knows whether it waits. */
        boolean isInDoubt() {
            return days >= ANY || !changes.isEmpty();
        }

        Item with(long change) {
            SortedSet<Long> more = new TreeSet<>(changes);
            more.add(change);
            return new Item(record, on, days, more);
        }

        Item without(long change) {
            SortedSet<Long> fewer = new TreeSet<>(changes);
            fewer.remove(change);
            return new Item(record, on, days, fewer);
        }

        boolean isSettled() {
            return days <= IN_TIME && changes.isEmpty();
        }
    }

    Candidates {
        items = List.copyOf(items);
    }

    private static String id(LocalDate on) {
        return "%s/%d-%02d".formatted(CandidatesProjection.NAME, on.getYear(), on.getMonthValue());
    }

    static String id(Details details) {
        return id(details.on());
    }

    /** All months of a year. */
    static List<String> ids(int year) {
        return Stream.of(Month.values())
                .map(month -> id(LocalDate.of(year, month, 1)))
                .toList();
    }

    Item of(RecordId record, LocalDate on) {
        return items.stream()
                .filter(item -> item.record().equals(record))
                .findFirst()
                .orElseGet(() -> Item.none(record, on))
                .dated(on);
    }

    Candidates with(Item item) {
        Stream<Item> others = items.stream().filter(other -> !other.record().equals(item.record()));
        return new Candidates(
                item.isSettled()
                        ? others.toList()
                        : Stream.concat(others, Stream.of(item)).toList());
    }
}
