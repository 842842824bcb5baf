// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

/**
 * A document's id as MongoDB keeps it. Servers differ in the order of characters beyond U+D7FF: some compare UTF-8, which
 * is what the port promises, some UTF-16. Such a character is written as U+D7FF and its number, which all order alike;
 * every other id, and so nearly every one, stands as it is.
 */
final class DocumentId {

    private static final char ESCAPE = '\uD7FF';

    /** Above everything that may follow an id's beginning: no digit of an escape reaches it. */
    private static final String END = ESCAPE + "~";

    private DocumentId() {}

    static String stored(String id) {
        if (id.chars().allMatch(c -> c < ESCAPE)) {
            return id;
        }
        StringBuilder stored = new StringBuilder(id.length() + 8);
        id.codePoints().forEach(c -> {
            if (c < ESCAPE) {
                stored.append((char) c);
            } else {
                stored.append(ESCAPE).append("%06x".formatted(c));
            }
        });
        return stored.toString();
    }

    static String original(String stored) {
        if (stored.indexOf(ESCAPE) < 0) {
            return stored;
        }
        StringBuilder id = new StringBuilder(stored.length());
        for (int i = 0; i < stored.length(); i++) {
            if (stored.charAt(i) == ESCAPE) {
                id.appendCodePoint(Integer.parseInt(stored, i + 1, i + 7, 16));
                i += 6;
            } else {
                id.append(stored.charAt(i));
            }
        }
        return id.toString();
    }

    /** The first of all that come after those which begin with a prefix, both as stored. */
    static String afterAll(String prefix) {
        return prefix + END;
    }
}
