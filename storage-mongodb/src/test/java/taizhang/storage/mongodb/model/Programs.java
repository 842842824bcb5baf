// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.List;

/** What each writer is going to append: per writer its batches in order, per batch its units of work. */
record Programs(List<List<List<Intent>>> ofWriters) {

    static Programs of(List<List<List<Intent>>> ofWriters) {
        for (List<List<Intent>> batches : ofWriters) {
            for (List<Intent> batch : batches) {
                if (batch.size() > 1
                        && batch.stream().anyMatch(intent -> intent.additions().size() > 1)) {
                    throw new IllegalArgumentException("a unit of work over several aggregates goes alone: " + batch);
                }
            }
        }
        return new Programs(ofWriters);
    }

    /** The batches of one writer, each of a single unit of work. */
    static List<List<Intent>> oneByOne(Intent... intents) {
        return List.of(intents).stream().map(List::of).toList();
    }

    int writers() {
        return ofWriters.size();
    }

    boolean more(int writer, Writer state) {
        return state.taken() < ofWriters.get(writer).size();
    }

    List<Intent> next(int writer, Writer state) {
        return ofWriters.get(writer).get(state.taken());
    }

    int units(int writer) {
        return ofWriters.get(writer).stream().mapToInt(List::size).sum();
    }

    String name(int writer) {
        return "writer " + (writer + 1);
    }
}
