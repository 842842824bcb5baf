// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.List;
import java.util.Optional;
import taizhang.storage.mongodb.model.Document.Commit;
import taizhang.storage.mongodb.model.Document.Pointer;

/** What one read sees: a prefix of the primary's log, in insertion order. */
record View(List<Document> documents) {

    Optional<Commit> commitAt(int id) {
        for (Document document : documents) {
            if (document instanceof Commit commit && commit.id() == id) {
                return Optional.of(commit);
            }
        }
        return Optional.empty();
    }

    /** The commit whose slice of the aggregate begins at this sequence, found through its own key or through a pointer. */
    Optional<Commit> commitUnder(Slice slice) {
        for (Document document : documents) {
            Slice key = document.key();
            if (slice.keyed() && key.from() == slice.from() && key.aggregate().equals(slice.aggregate())) {
                return switch (document) {
                    case Commit commit -> Optional.of(commit);
                    case Pointer pointer -> commitAt(pointer.anchor());
                };
            }
        }
        return Optional.empty();
    }

    Optional<Commit> head() {
        for (int at = documents.size() - 1; at >= 0; at--) {
            if (documents.get(at) instanceof Commit commit) {
                return Optional.of(commit);
            }
        }
        return Optional.empty();
    }

    /** The next free sequence of an aggregate as its load finds it: over the index, so by commits and pointers. */
    int endOf(String aggregate) {
        int end = 0;
        for (Document document : documents) {
            if (document.key().keyed() && document.key().aggregate().equals(aggregate)) {
                end = Math.max(end, document.key().end());
            }
        }
        return end;
    }

    boolean contains(Document document) {
        return documents.contains(document);
    }

    boolean refuses(Document document) {
        for (Document stored : documents) {
            if (stored.collidesWith(document)) {
                return true;
            }
        }
        return false;
    }
}
