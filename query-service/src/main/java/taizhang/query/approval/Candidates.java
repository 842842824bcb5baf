// SPDX-License-Identifier: Apache-2.0
package taizhang.query.approval;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;

/**
 * The document {@code approvals/<bureau>/<year>}: the records of a bureau and year of which something may wait. Their own
 * histories know whether it does.
 */
record Candidates(List<Item> items) {

    static final Candidates NONE = new Candidates(List.of());

    /**
     * @param days how long after it was held it was entered, up to {@link #ANY}; 0 where that waits for nobody. How many are
     *     too many is the city's setting, which a fold must not know
     * @param changes the numbers of the events that proposed one
     */
    record Item(RecordId record, int days, SortedSet<Long> changes) {

        /** No city may ask for less. */
        static final int IN_TIME = 1;

        /** More than any city may allow. */
        static final int ANY = 367;

        static Item none(RecordId record) {
            return new Item(record, 0, new TreeSet<>());
        }

        Item late(int after) {
            return new Item(record, after, changes);
        }

        boolean mayWait(int backdateDays) {
            return days > backdateDays || !changes.isEmpty();
        }

        Item with(long change) {
            SortedSet<Long> more = new TreeSet<>(changes);
            more.add(change);
            return new Item(record, days, more);
        }

        Item without(long change) {
            SortedSet<Long> fewer = new TreeSet<>(changes);
            fewer.remove(change);
            return new Item(record, days, fewer);
        }

        boolean isSettled() {
            return days <= IN_TIME && changes.isEmpty();
        }
    }

    Candidates {
        items = List.copyOf(items);
    }

    static String id(BureauId bureau, int year) {
        return CandidatesProjection.NAME + "/" + bureau + "/" + year;
    }

    static String id(Details details) {
        return id(details.owner(), details.on().getYear());
    }

    Item of(RecordId record) {
        return items.stream()
                .filter(item -> item.record().equals(record))
                .findFirst()
                .orElseGet(() -> Item.none(record));
    }

    Candidates with(Item item) {
        Stream<Item> others = items.stream().filter(other -> !other.record().equals(item.record()));
        return new Candidates(
                item.isSettled()
                        ? others.toList()
                        : Stream.concat(others, Stream.of(item)).toList());
    }
}
