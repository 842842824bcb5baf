// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import taizhang.storage.Document;
import taizhang.storage.recent.RecentBytes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents as they were read or written lately, so that one which has not changed since is not taken apart again, neither by
 * readers nor by the group that folds the next fact into it. Each read still asks the store which version stands; here only
 * the work of its JSON is saved.
 *
 * <p>A version of a document has the same bytes for ever, and numbers of generations are never used twice.
 */
public final class RecentDocuments {

    private record Key(String stored, Class<?> shape) {}

    private record Read(long v, Object document, long bytes) {}

    private final JsonMapper json;
    private final RecentBytes<Key, Read> recent;

    /** @param bound so many bytes of JSON are kept at most */
    RecentDocuments(JsonMapper json, long bound) {
        this.json = json;
        this.recent = new RecentBytes<>(bound, Read::bytes);
    }

    /** A record takes some four times its JSON, so this is a quarter of the heap. */
    public static RecentDocuments ofThisHeap(JsonMapper json) {
        return new RecentDocuments(json, Runtime.getRuntime().maxMemory() / 16);
    }

    /** For who passes by each document once. */
    static RecentDocuments none(JsonMapper json) {
        return new RecentDocuments(json, 0);
    }

    <D> D read(Document document, Class<D> shape) {
        Key key = new Key(document.id(), shape);
        Read known = recent.get(key);
        if (known != null && known.v() == document.v()) {
            return shape.cast(known.document());
        }
        D read = json.readValue(document.body(), shape);
        keep(document, read, shape);
        return read;
    }

    /** @param value what the document says, which nobody changes any more */
    <D> void keep(Document document, D value, Class<D> shape) {
        recent.put(new Key(document.id(), shape), new Read(document.v(), value, document.body().length));
    }
}
