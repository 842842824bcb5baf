// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import static taizhang.storage.mongodb.model.Intent.adds;
import static taizhang.storage.mongodb.model.Intent.addsToAll;
import static taizhang.storage.mongodb.model.Programs.oneByOne;

import java.util.List;

/** The programs that are checked; majority reads may lag after a failover in all of them. */
final class Configurations {

    private Configurations() {}

    /** Two writers, three units of work, two of them after the same sequence of one aggregate. */
    static AppendModel contended(Faults faults) {
        return model(faults, List.of(oneByOne(adds("X", "a"), adds("Y", "b", 2)), oneByOne(adds("Z", "a", 2))));
    }

    /** Two writers that come back to each other's aggregates: five units of work. */
    static AppendModel revisited(Faults faults) {
        return model(
                faults,
                List.of(
                        oneByOne(adds("X", "a"), adds("Y", "b", 2), adds("W", "a")),
                        oneByOne(adds("Z", "a", 2), adds("V", "b"))));
    }

    /** Two writers with batches of two; V is a non-domain event, an aggregate of its own. */
    static AppendModel batches(Faults faults) {
        return model(
                faults,
                List.of(
                        List.of(List.of(adds("X", "a"), adds("Y", "b", 2))),
                        List.of(List.of(adds("Z", "b"), adds("V", "V")))));
    }

    static AppendModel threeWriters(Faults faults) {
        return model(faults, List.of(oneByOne(adds("X", "a")), oneByOne(adds("Y", "a", 2)), oneByOne(adds("Z", "b"))));
    }

    /** Two writers whose units of work over several aggregates cross, and one that touches the last of them alone. */
    static AppendModel wide(Faults faults) {
        return model(
                faults,
                List.of(oneByOne(addsToAll("X", "a", "b", "c")), oneByOne(adds("Y", "c"), addsToAll("Z", "b", "a"))));
    }

    static AppendModel wideWithThreeWriters(Faults faults) {
        return model(
                faults,
                List.of(
                        oneByOne(addsToAll("X", "a", "b")),
                        oneByOne(adds("Y", "b")),
                        oneByOne(addsToAll("Z", "c", "b"))));
    }

    /** One unit of work over two aggregates, and one that touches neither. */
    static AppendModel wideWithBystander(Faults faults) {
        return model(faults, List.of(oneByOne(addsToAll("X", "a", "b")), oneByOne(adds("Y", "c"))));
    }

    /** Events that leave the aggregate out and so have only their position to be known by. */
    static AppendModel withoutAggregates(Faults faults) {
        return model(faults, List.of(oneByOne(adds("E", "")), oneByOne(adds("F", "", 2))));
    }

    private static AppendModel model(Faults faults, List<List<List<Intent>>> programs) {
        return new AppendModel(Programs.of(programs), faults, true, Protocol.sound());
    }
}
