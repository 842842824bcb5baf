// SPDX-License-Identifier: Apache-2.0
package taizhang.query.todo;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taizhang.api.bureau.BureauId;
import taizhang.api.followup.FollowUpEvent.FollowUpOpened;
import taizhang.api.followup.FollowUpId;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;

/**
 * The document {@code todo/<bureau>}: what waits for one bureau, in the order in which it came.
 *
 * @param confirmed the records of others for which it has said its headcount or share, so that their corrections don't
 *     ask again
 * @param followUps those that are open
 * @param resting what would wait if the records were not void, so that it waits again when they are restored
 */
record ToDo(
        List<Item> items,
        SortedSet<String> confirmed,
        List<FollowUpOpened> followUps,
        SortedMap<String, Set<Task>> resting) {

    static final ToDo EMPTY = new ToDo(List.of(), new TreeSet<>(), List.of(), new TreeMap<>());

    ToDo {
        items = List.copyOf(items);
        followUps = List.copyOf(followUps);
        confirmed = Collections.unmodifiableSortedSet(new TreeSet<>(confirmed));
        resting = Collections.unmodifiableSortedMap(new TreeMap<>(resting));
    }

    /** @param owner the bureau that keeps the record */
    record Item(Task task, RecordId record, RecordKind kind, String title, LocalDate on, BureauId owner) {

        static Item of(Task task, RecordId record, Details details) {
            return new Item(task, record, details.recordKind(), details.title(), details.on(), details.owner());
        }
    }

    static String id(BureauId bureau) {
        return ToDoProjection.NAME + "/" + bureau;
    }

    Set<Task> of(RecordId record) {
        return items.stream()
                .filter(item -> item.record().equals(record))
                .map(Item::task)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Task.class)));
    }

    boolean hasConfirmed(RecordId record) {
        return confirmed.contains(record.value());
    }

    ToDo confirmed(RecordId record) {
        SortedSet<String> more = new TreeSet<>(confirmed);
        more.add(record.value());
        return new ToDo(items, more, followUps, resting);
    }

    ToDo unconfirmed(RecordId record) {
        SortedSet<String> fewer = new TreeSet<>(confirmed);
        fewer.remove(record.value());
        return new ToDo(items, fewer, followUps, resting);
    }

    /** Nothing but these tasks waits because of a record, as its details say it now. */
    ToDo with(RecordId record, Set<Task> tasks, Details details) {
        return new ToDo(
                Stream.concat(
                                items.stream().filter(item -> !item.record().equals(record)),
                                tasks.stream().sorted().map(task -> Item.of(task, record, details)))
                        .toList(),
                confirmed,
                followUps,
                resting);
    }

    /** @param tasks none forgets what rested */
    ToDo resting(RecordId record, Set<Task> tasks) {
        SortedMap<String, Set<Task>> other = new TreeMap<>(resting);
        if (tasks.isEmpty()) {
            other.remove(record.value());
        } else {
            other.put(record.value(), new TreeSet<>(tasks));
        }
        return new ToDo(items, confirmed, followUps, other);
    }

    Set<Task> restingOf(RecordId record) {
        return resting.getOrDefault(record.value(), Set.of());
    }

    /** Nothing waits because of a record. */
    ToDo without(RecordId record) {
        return new ToDo(
                items.stream().filter(item -> !item.record().equals(record)).toList(), confirmed, followUps, resting);
    }

    ToDo opened(FollowUpOpened followUp) {
        return new ToDo(
                items,
                confirmed,
                Stream.concat(closed(followUp.followUp()).followUps.stream(), Stream.of(followUp))
                        .toList(),
                resting);
    }

    ToDo closed(FollowUpId followUp) {
        return new ToDo(
                items,
                confirmed,
                followUps.stream()
                        .filter(open -> !open.followUp().equals(followUp))
                        .toList(),
                resting);
    }
}
