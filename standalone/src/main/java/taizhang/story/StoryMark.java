// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import java.nio.charset.StandardCharsets;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/**
 * Whether the playing of a story onto this folder has begun and whether it came to its end. A folder in which it began
 * but never ended holds half a story and is refused.
 */
final class StoryMark {

    private static final String ID = "ledger/story";
    private static final int BEGUN = 1;
    private static final int ENDED = 2;

    private final DocumentStore documents;

    StoryMark(DocumentStore documents) {
        this.documents = documents;
    }

    void begin() {
        put(BEGUN, "begun");
    }

    void end() {
        put(ENDED, "ended");
    }

    boolean brokenOff() {
        Document mark = documents.get(ID);
        return mark != null && mark.v() < ENDED;
    }

    private void put(int step, String state) {
        byte[] body = "{\"state\":\"%s\"}".formatted(state).getBytes(StandardCharsets.UTF_8);
        documents.put(new Document(ID, step, body));
    }
}
