// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import taizhang.api.evidence.FileHash;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.web.content.NamesFiles;

/** The files of imports stay: one that was looked at may still be run, and what was brought in names its file as its source. */
@Component
final class FilesOfImports implements NamesFiles {

    private static final String ALL = "import/";
    private static final int AT_ONCE = 200;

    private final DocumentStore documents;

    FilesOfImports(DocumentStore documents) {
        this.documents = documents;
    }

    @Override
    public Set<FileHash> files() {
        Set<FileHash> files = new HashSet<>();
        List<Document> page = documents.scan(ALL, null, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(document -> files.add(
                    LedgerJson.mapper().readValue(document.body(), Import.class).hash()));
            page = documents.scan(ALL, page.getLast().id(), AT_ONCE);
        }
        return files;
    }
}
