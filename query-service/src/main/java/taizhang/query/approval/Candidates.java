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

    /** @param changes the numbers of the events that proposed one */
    record Item(RecordId record, boolean late, SortedSet<Long> changes) {

        static Item none(RecordId record) {
            return new Item(record, false, new TreeSet<>());
        }

        Item late(boolean waits) {
            return new Item(record, waits, changes);
        }

        Item with(long change) {
            SortedSet<Long> more = new TreeSet<>(changes);
            more.add(change);
            return new Item(record, late, more);
        }

        Item without(long change) {
            SortedSet<Long> fewer = new TreeSet<>(changes);
            fewer.remove(change);
            return new Item(record, late, fewer);
        }

        boolean isSettled() {
            return !late && changes.isEmpty();
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
