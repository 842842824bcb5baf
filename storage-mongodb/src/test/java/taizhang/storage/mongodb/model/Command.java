// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.List;

/** One ordered insertMany on its way, at work, or answered; {@code applied} documents of it went in. */
record Command(List<Document> documents, int applied, Reply reply) {

    enum Reply {
        NONE,
        DONE,
        /** Error 11000 at index {@code applied}. */
        DUPLICATE,
        /** The connection broke, or the primary stepped down: nothing can be told from it. */
        BROKEN
    }

    static Command of(List<? extends Document> documents) {
        return new Command(List.copyOf(documents), 0, Reply.NONE);
    }

    Document next() {
        return documents.get(applied);
    }

    boolean open() {
        return reply == Reply.NONE;
    }

    Command inserted() {
        int more = applied + 1;
        return new Command(documents, more, more == documents.size() ? Reply.DONE : Reply.NONE);
    }

    Command answered(Reply answer) {
        return new Command(documents, applied, answer);
    }

    @Override
    public String toString() {
        return documents + " " + applied + " applied, reply " + reply;
    }

    /** Whether the server may send the answer under w:majority: all that went in is held by a majority. */
    boolean durableIn(View durable) {
        for (Document document : documents.subList(0, applied)) {
            if (!durable.contains(document)) {
                return false;
            }
        }
        return true;
    }
}
