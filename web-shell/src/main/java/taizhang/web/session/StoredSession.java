// SPDX-License-Identifier: Apache-2.0
package taizhang.web.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session as one request works with it; {@link StoredSessions} reads and writes it. */
final class StoredSession implements Session {

    private final String attribute;
    private final Instant created;

    private String id;
    private @Nullable Object content;
    private Instant accessed;

    /** Of its document, 0 before the first. */
    private long v;

    private Instant lastWritten;
    private boolean changed;
    private @Nullable String formerId;

    private StoredSession(
            String id, String attribute, @Nullable Object content, Instant created, Instant accessed, long v) {
        this.id = id;
        this.attribute = attribute;
        this.content = content;
        this.created = created;
        this.accessed = accessed;
        this.lastWritten = accessed;
        this.v = v;
    }

    static StoredSession begun(String attribute, Instant now) {
        StoredSession session = new StoredSession(newId(), attribute, null, now, now, 0);
        session.changed = true;
        return session;
    }

    static StoredSession found(
            String id, String attribute, @Nullable Object content, Instant created, Instant accessed, long v) {
        return new StoredSession(id, attribute, content, created, accessed, v);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    @Nullable
    Object content() {
        return content;
    }

    long v() {
        return v;
    }

    /** The id under which it is still stored after {@link #changeSessionId}. */
    @Nullable
    String formerId() {
        return formerId;
    }

    /** True when the table must learn of it: of a change, or that somebody has been here for a while. */
    boolean isWorthWriting(Duration withoutWord) {
        return changed || !accessed.isBefore(lastWritten.plus(withoutWord));
    }

    /** True when it says something else than what is stored, beside when somebody was here. */
    boolean isChanged() {
        return changed;
    }

    void written(long version) {
        v = version;
        lastWritten = accessed;
        changed = false;
        formerId = null;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        if (v > 0 && formerId == null) {
            formerId = id;
        }
        id = newId();
        v = 0;
        changed = true;
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return name.equals(attribute) ? (T) content : null;
    }

    @Override
    public Set<String> getAttributeNames() {
        return content == null ? Set.of() : Set.of(attribute);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (name.equals(attribute)) {
            // A context that was changed in place is set again as the same object.
            changed = true;
            content = value;
        } else if (value != null) {
            throw new IllegalArgumentException(
                    "a session holds %s and nothing else, not %s".formatted(attribute, name));
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (content != null) {
            setAttribute(name, null);
        }
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        accessed = time;
    }

    @Override
    public Instant getLastAccessedTime() {
        return accessed;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        if (!interval.equals(StoredSessions.IDLE)) {
            throw new UnsupportedOperationException("all sessions may be idle for the same time");
        }
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return StoredSessions.IDLE;
    }

    /** One that has ended is never found. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
