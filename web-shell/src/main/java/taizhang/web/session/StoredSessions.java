// SPDX-License-Identifier: Apache-2.0
package taizhang.web.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.StoreUnavailable;
import tools.jackson.databind.JsonNode;

/**
 * Sessions as documents {@code session/<SHA-256 of the id>}: who can read the table can't pretend to be somebody.
 *
 * <p>Promises that a session which ended in one process is over in all of them, whatever request was under way with it: it
 * leaves a document that says so, because onto a deleted one that request would write the session anew. A session that
 * only looks is written once a minute, so it may end up to a minute early. Each new session clears away some old ones;
 * there are never many more than began within the last half hour.
 */
final class StoredSessions implements SessionRepository<StoredSession> {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration WITHOUT_WORD = Duration.ofMinutes(1);
    static final String PREFIX = "session/";
    static final int SWEEP = 50;

    /** More than the clocks of two processes may differ. */
    private static final Duration MARGIN = Duration.ofMinutes(30);

    /** @param content absent in a session that has ended */
    private record Body(
            Instant created, Instant accessed, @Nullable JsonNode content) {}

    private final DocumentStore documents;
    private final SessionContent content;
    private final Clock clock;
    private volatile @Nullable String swept;

    /** @param clock the system's, never the ledger's */
    StoredSessions(DocumentStore documents, SessionContent content, Clock clock) {
        this.documents = documents;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public StoredSession createSession() {
        return StoredSession.begun(content.name(), clock.instant());
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        Document document = documents.get(address(id));
        if (document == null) {
            return null;
        }
        Body body = read(document);
        JsonNode written = body.content();
        return written == null || isIdle(body)
                ? null
                : StoredSession.found(
                        id, content.name(), content.read(written), body.created(), body.accessed(), document.v());
    }

    @Override
    public void save(StoredSession session) {
        String former = session.formerId();
        if (former != null) {
            deleteById(former);
        }
        if (!session.isWorthWriting(WITHOUT_WORD)) {
            return;
        }
        Object value = session.content();
        boolean isNew = session.v() == 0;
        if (value != null) {
            Body body = new Body(session.getCreationTime(), session.getLastAccessedTime(), content.write(value));
            try {
                write(session, body);
            } catch (StoreUnavailable unwritten) {
                // Only that somebody is still here: no reason to refuse a page to readers while a disk is full.
                if (session.isChanged()) {
                    throw unwritten;
                }
            }
            if (isNew) {
                sweep();
            }
        } else if (!isNew) {
            deleteById(session.getId());
        }
    }

    /** Unless it has ended meanwhile, which counts for more. */
    private void write(StoredSession session, Body body) {
        String address = address(session.getId());
        long v = session.v() + 1;
        while (!documents.put(document(address, v, body))) {
            Document newer = documents.get(address);
            if (newer == null || read(newer).content() == null) {
                return;
            }
            v = newer.v() + 1;
        }
        session.written(v);
    }

    @Override
    public void deleteById(String id) {
        String address = address(id);
        Document document = documents.get(address);
        while (document != null) {
            Body body = read(document);
            if (body.content() == null
                    || documents.put(
                            document(address, document.v() + 1, new Body(body.created(), clock.instant(), null)))) {
                return;
            }
            document = documents.get(address);
        }
    }

    private void sweep() {
        List<Document> next = documents.scan(PREFIX, swept, SWEEP);
        swept = next.size() < SWEEP ? null : next.getLast().id();
        List<String> over = next.stream()
                .filter(document -> clock.instant()
                        .isAfter(read(document).accessed().plus(IDLE).plus(MARGIN)))
                .map(Document::id)
                .toList();
        if (!over.isEmpty()) {
            documents.delete(over);
        }
    }

    private boolean isIdle(Body body) {
        return !clock.instant().isBefore(body.accessed().plus(IDLE));
    }

    private static Body read(Document document) {
        return LedgerJson.mapper().readValue(document.body(), Body.class);
    }

    private static Document document(String address, long v, Body body) {
        return new Document(address, v, LedgerJson.mapper().writeValueAsBytes(body));
    }

    private static String address(String id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return PREFIX + HexFormat.of().formatHex(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
