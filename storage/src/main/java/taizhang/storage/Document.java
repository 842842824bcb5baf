// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

/**
 * A document of the table.
 *
 * @param id a readable string such as {@code timeline/ty-ga/2026}
 * @param v its version, from 1, growing; a projection uses the last applied log position
 * @param body a JSON object, UTF-8; it says nothing of id and v
 */
public record Document(String id, long v, byte[] body) {

    public Document {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a document has an id");
        }
        if (v < 1) {
            throw new IllegalArgumentException("document %s: versions start at 1, not at %d".formatted(id, v));
        }
    }
}
