// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taizhang.api.evidence.FileHash;
import taizhang.folder.StartRefused;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.NewEvent;
import taizhang.storage.check.Pages;
import taizhang.web.content.ContentDamaged;
import taizhang.web.content.Contents;
import taizhang.web.content.NamedFiles;

/** Reads every file that the log ever called evidence, chunk by chunk, and recomputes its hash. */
final class EvidenceCheck {

    private final CommitLog log;
    private final Contents contents;

    EvidenceCheck(CommitLog log, DocumentStore documents) {
        this.log = log;
        this.contents = new Contents(documents);
    }

    /**
     * @return how many files there are
     * @throws StartRefused naming the first record whose evidence is not what it was
     */
    int run() {
        Map<FileHash, Long> files = attached();
        files.forEach((hash, position) -> {
            try {
                contents.write(hash, OutputStream.nullOutputStream());
            } catch (ContentDamaged damaged) {
                throw new StartRefused("The evidence attached at position %d can't be trusted: %s."
                        .formatted(position, damaged.getMessage()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        return files.size();
    }

    /** Each with the position at which it was attached first. */
    private Map<FileHash, Long> attached() {
        Map<FileHash, Long> files = new LinkedHashMap<>();
        Pages pages = new Pages(log, 0);
        for (List<Commit> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            for (Commit commit : page) {
                long position = commit.first();
                for (NewEvent event : commit.events()) {
                    long at = position++;
                    NamedFiles.in(event).ifPresent(hash -> files.putIfAbsent(hash, at));
                }
            }
        }
        return files;
    }
}
