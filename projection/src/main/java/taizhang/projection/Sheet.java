// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.adapter.Weight;
import tools.jackson.databind.json.JsonMapper;

/** One document while facts are folded into it: decoded when the first one comes, encoded when it is written. */
final class Sheet<D> {

    private final String id;
    private final @Nullable Document stored;
    private @Nullable D value;
    private boolean decoded;
    private long v;
    private @Nullable Fact firstNews;
    private long news;

    Sheet(String id, @Nullable Document stored) {
        this.id = id;
        this.stored = stored;
        this.v = stored == null ? 0 : stored.v();
    }

    /** The position up to which it holds every fact that concerns it. */
    long v() {
        return v;
    }

    boolean hasNews() {
        return news > 0;
    }

    /** How many facts are folded in but not written. */
    long news() {
        return news;
    }

    /** The first of them. */
    Fact firstNews() {
        return Objects.requireNonNull(firstNews, "it has news");
    }

    /** Either the whole fact or, when this throws, nothing of it. */
    void fold(Projection<D> projection, RecentDocuments recent, Fact fact) {
        if (!decoded) {
            value = stored == null ? null : recent.read(stored, projection.shape());
            decoded = true;
        }
        value = Objects.requireNonNull(projection.fold(value, id, fact), "a fold gives a document");
        v = fact.position();
        news++;
        if (firstNews == null) {
            firstNews = fact;
        }
    }

    Document document(Generation generation, JsonMapper json) {
        Document document = new Document(generation.stored(id), v, json.writeValueAsBytes(value));
        Weight.of(document);
        return document;
    }

    /** What {@link #document} says. */
    D value() {
        return Objects.requireNonNull(value, "something was folded into it");
    }
}
