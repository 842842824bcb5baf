// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.List;

/** A unit of work before it has loaded its aggregates: what it is going to add, not yet under which sequence. */
record Intent(String mark, List<Addition> additions) {

    record Addition(String aggregate, int count) {}

    static Intent adds(String mark, String aggregate) {
        return adds(mark, aggregate, 1);
    }

    static Intent adds(String mark, String aggregate, int count) {
        return new Intent(mark, List.of(new Addition(aggregate, count)));
    }

    /** A unit of work that touches several aggregates, the first of them the anchor's own. */
    static Intent addsToAll(String mark, String... aggregates) {
        return new Intent(
                mark,
                List.of(aggregates).stream().map(name -> new Addition(name, 1)).toList());
    }

    Work decide(View loaded) {
        return new Work(
                mark,
                additions.stream()
                        .map(added -> new Slice(added.aggregate(), loaded.endOf(added.aggregate()), added.count()))
                        .toList());
    }
}
