// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a view and the group that keeps it are.
 *
 * @param position up to which this process knows it written
 * @param perSecond events passed a second, lately
 * @param shape the number of the shape in which its documents stand
 * @param building absent while no rebuild runs
 * @param failure why the last rebuild brought no new generation
 * @param trouble why the group stands still, a sentence that names cause and fix
 * @param documents the first parked fact of each document that has one
 * @param aggregates the first parked fact of each aggregate whose place is unknown
 */
public record Group(
        String name,
        long position,
        long head,
        long perSecond,
        int generation,
        @Nullable String shape,
        @Nullable Building building,
        @Nullable String failure,
        @Nullable String trouble,
        Map<String, Letter> documents,
        Map<String, Letter> aggregates) {

    /** The same, where it is known by other means that it has come further. */
    public Group at(long further) {
        return new Group(
                name, further, head, perSecond, generation, shape, building, failure, trouble, documents, aggregates);
    }

    public long lag() {
        return Math.max(0, head - position);
    }

    /** How many facts wait, each counted once for every document that lacks it. */
    public long parked() {
        return letters().stream().mapToLong(letter -> 1 + letter.behind()).sum();
    }

    public List<Letter> letters() {
        return Stream.concat(documents.values().stream(), aggregates.values().stream())
                .toList();
    }

    public boolean isWell() {
        return trouble == null && documents.isEmpty() && aggregates.isEmpty();
    }
}
