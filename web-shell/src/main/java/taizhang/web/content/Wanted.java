// SPDX-License-Identifier: Apache-2.0
package taizhang.web.content;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.evidence.FileHash;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/**
 * Since when nobody has asked for a file, as {@code kept/<hash>}: said before the first chunk of it is written, and again
 * whenever somebody brings it or is about to attach it. Each step is a compare-and-set, so that a file is either taken away
 * or wanted again, and never both.
 */
public final class Wanted {

    private static final String PREFIX = "kept/";

    private final DocumentStore documents;
    private final Clock clock;

    enum State {
        WANTED,
        /** An event names it, so it stays for ever. */
        NAMED,
        /** It is being taken away. */
        GOING
    }

    record Mark(State state, Instant at) {}

    /** A mark where it stands. */
    record Known(FileHash hash, Mark mark, long v) {}

    public Wanted(DocumentStore documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * From now on it is kept for a while, whatever was to happen to it.
     *
     * @return false while it is being taken away; a moment later it can be brought again
     */
    public boolean touch(FileHash hash) {
        while (true) {
            Document before = documents.get(id(hash));
            State state = before == null ? State.WANTED : mark(before).state();
            if (state != State.WANTED) {
                return state == State.NAMED;
            }
            if (put(hash, State.WANTED, before)) {
                return true;
            }
        }
    }

    /** From now on, where nothing was said of it so far. */
    void begin(FileHash hash) {
        put(hash, State.WANTED, null);
    }

    void name(Collection<FileHash> hashes) {
        Map<String, Document> known =
                documents.get(hashes.stream().map(Wanted::id).distinct().toList());
        for (FileHash hash : hashes) {
            Document before = known.get(id(hash));
            while ((before == null || mark(before).state() != State.NAMED) && !put(hash, State.NAMED, before)) {
                before = documents.get(id(hash));
            }
        }
    }

    /** False where somebody has wanted it since. */
    boolean letGo(Known known) {
        return documents.put(document(known.hash(), State.GOING, known.v() + 1));
    }

    void forget(FileHash hash) {
        documents.delete(List.of(id(hash)));
    }

    List<Known> after(Optional<FileHash> last, int limit) {
        List<Known> marks = new ArrayList<>();
        for (Document document : documents.scan(PREFIX, last.map(Wanted::id).orElse(null), limit)) {
            marks.add(new Known(new FileHash(document.id().substring(PREFIX.length())), mark(document), document.v()));
        }
        return marks;
    }

    private boolean put(FileHash hash, State state, @Nullable Document before) {
        return documents.put(document(hash, state, before == null ? 1 : before.v() + 1));
    }

    private Document document(FileHash hash, State state, long v) {
        return new Document(id(hash), v, LedgerJson.mapper().writeValueAsBytes(new Mark(state, clock.instant())));
    }

    private static Mark mark(Document document) {
        return LedgerJson.mapper().readValue(document.body(), Mark.class);
    }

    private static String id(FileHash hash) {
        return PREFIX + hash;
    }
}
