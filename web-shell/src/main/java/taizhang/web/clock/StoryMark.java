// SPDX-License-Identifier: Apache-2.0
package taizhang.web.clock;

import java.util.List;
import taizhang.api.account.Login;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the playing of a story onto this ledger came, and the accounts it opened. One in which it began but never ended
 * holds half a story.
 */
public final class StoryMark {

    private static final String ID = "ledger/story";
    private static final int BEGUN = 1;
    private static final int ENDED = 2;

    private record Body(List<String> accounts) {}

    private final DocumentStore documents;

    public StoryMark(DocumentStore documents) {
        this.documents = documents;
    }

    public void begin() {
        put(BEGUN, List.of());
    }

    public void end(List<Login> accounts) {
        put(ENDED, accounts);
    }

    public boolean brokenOff() {
        Document mark = documents.get(ID);
        return mark != null && mark.v() < ENDED;
    }

    /** The accounts that share the story's password; none in a ledger that holds no story. */
    public List<Login> accounts() {
        Document mark = documents.get(ID);
        return mark == null
                ? List.of()
                : JsonMapper.shared().readValue(mark.body(), Body.class).accounts().stream()
                        .map(Login::new)
                        .toList();
    }

    private void put(int step, List<Login> accounts) {
        Body body = new Body(accounts.stream().map(Login::value).toList());
        documents.put(new Document(ID, step, JsonMapper.shared().writeValueAsBytes(body)));
    }
}
