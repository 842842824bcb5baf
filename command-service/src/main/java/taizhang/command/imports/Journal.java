// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import taizhang.codec.LedgerJson;
import taizhang.command.record.Verb;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/**
 * What each part of an import is about to do, written down before it does it: {@code imported/<login>/<id>/<number>}. So an undo
 * knows of everything, also of what was done in the moment before a crash.
 */
@Component
final class Journal {

    private static final int AT_ONCE = 100;

    private final DocumentStore documents;

    Journal(DocumentStore documents) {
        this.documents = documents;
    }

    /** @param version of the record before, 0 where there was none */
    record Intent(int row, String record, Verb verb, long version) {}

    private record Part(List<Intent> intents) {}

    /**
     * What was written down of a part when it was begun; empty for one that was not. Then some of it may have been done.
     */
    List<Intent> of(Import of, int part) {
        Document begun = documents.get(id(of, part));
        return begun == null ? List.of() : read(begun);
    }

    /** Says it anew where the part was begun before, for what was done stays and the rest was looked at once more. */
    void begin(Import of, int part, List<Intent> intents) {
        Document before = documents.get(id(of, part));
        documents.put(new Document(
                id(of, part),
                before == null ? 1 : before.v() + 1,
                LedgerJson.mapper().writeValueAsBytes(new Part(intents))));
    }

    /** Takes the intents of a part. */
    @FunctionalInterface
    interface Reader {
        void take(List<Intent> intents);
    }

    void each(Import of, Reader reader) {
        String prefix = "imported/" + of.login() + "/" + of.id() + "/";
        List<Document> page = documents.scan(prefix, null, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(part -> reader.take(read(part)));
            page = documents.scan(prefix, page.getLast().id(), AT_ONCE);
        }
    }

    private static List<Intent> read(Document part) {
        return LedgerJson.mapper().readValue(part.body(), Part.class).intents();
    }

    private static String id(Import of, int part) {
        return "imported/%s/%s/%s".formatted(of.login(), of.id(), String.format(Locale.ROOT, "%08d", part));
    }
}
