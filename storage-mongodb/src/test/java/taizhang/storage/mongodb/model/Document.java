// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.ArrayList;
import java.util.List;

/** What the collection of events holds; both unique indexes, {@code _id} and {@code (a, s)}, run over both kinds. */
sealed interface Document {

    int id();

    /** The pair under the unique index {@code (a, s)}: the aggregate and first sequence of this slice. */
    Slice key();

    default boolean collidesWith(Document other) {
        if (id() == other.id()) {
            return true;
        }
        return key().keyed()
                && key().from() == other.key().from()
                && key().aggregate().equals(other.key().aggregate());
    }

    /** One unit of work; {@code first} is the position of its first event and, in a sound protocol, its id. */
    record Commit(int id, int first, Work work) implements Document {

        @Override
        public Slice key() {
            return work.primary();
        }

        int last() {
            return first + work.size() - 1;
        }

        boolean carries(String mark) {
            return work.mark().equals(mark);
        }

        /** One pointer for each further aggregate, under the negative position of the first event it stands for. */
        List<Pointer> pointers() {
            List<Pointer> pointers = new ArrayList<>();
            int position = first + work.primary().count();
            for (Slice slice : work.secondary()) {
                pointers.add(new Pointer(-position, slice, first));
                position += slice.count();
            }
            return pointers;
        }

        @Override
        public String toString() {
            return work.mark() + "@" + id + work.slices();
        }
    }

    /** Makes a further aggregate of the commit at {@code anchor} findable, and its sequence unique. */
    record Pointer(int id, Slice key, int anchor) implements Document {

        @Override
        public String toString() {
            return "pointer@" + id + "[" + key + "]->" + anchor;
        }
    }
}
