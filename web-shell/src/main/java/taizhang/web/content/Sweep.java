// SPDX-License-Identifier: Apache-2.0
package taizhang.web.content;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import taizhang.api.evidence.FileHash;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.check.Pages;

/**
 * Takes away files that were brought and attached to nothing for so long that nobody will. What any event names stays, also
 * where it was removed from its record since; the log itself is asked, not a view that may lag.
 *
 * <p>A round that breaks off is taken up by the next one, here or elsewhere.
 */
public final class Sweep {

    /** Its version is the position up to which the log was read, and one more. A working, so a restored ledger reads all. */
    private static final String READ = "sweep/read";

    private static final String UPLOADED = "uploaded/";
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);
    private static final int AT_ONCE = 500;

    private final CommitLog log;
    private final DocumentStore documents;
    private final Contents contents;
    private final Wanted wanted;
    private final List<NamesFiles> elsewhere;
    private final Clock clock;
    private final Duration keptFor;

    /** @param elsewhere who else rests on files that no event names */
    public Sweep(
            CommitLog log,
            DocumentStore documents,
            Contents contents,
            Wanted wanted,
            List<NamesFiles> elsewhere,
            Clock clock,
            Duration keptFor) {
        this.log = log;
        this.documents = documents;
        this.contents = contents;
        this.wanted = wanted;
        this.elsewhere = List.copyOf(elsewhere);
        this.clock = clock;
        this.keptFor = keptFor;
    }

    /**
     * @param mine whether this process may still do it; asked before each file
     * @return how many files were taken away
     */
    public int round(BooleanSupplier mine) {
        markThoseOfOldReleases();
        markThoseThatEventsName();
        Set<FileHash> needed = new HashSet<>();
        elsewhere.forEach(one -> needed.addAll(one.files()));
        List<FileHash> going = letGo(clock.instant().minus(keptFor), needed);
        if (!going.isEmpty()) {
            forgetWhoBrought(new HashSet<>(going));
        }
        int taken = 0;
        for (FileHash hash : going) {
            if (!mine.getAsBoolean()) {
                return taken;
            }
            contents.remove(hash);
            wanted.forget(hash);
            taken++;
        }
        return taken;
    }

    /** What was brought before marks were kept is wanted from now on. */
    private void markThoseOfOldReleases() {
        if (documents.get(READ) == null) {
            eachUpload((_, hash) -> wanted.begin(hash));
            documents.put(new Document(READ, 1, NOTHING));
        }
    }

    private void markThoseThatEventsName() {
        Document before = documents.get(READ);
        Pages pages = new Pages(log, before == null ? 0 : before.v() - 1);
        for (List<Commit> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            List<FileHash> named = page.stream()
                    .flatMap(commit -> commit.events().stream())
                    .flatMap(event -> NamedFiles.in(event).stream())
                    .distinct()
                    .toList();
            wanted.name(named);
            documents.put(new Document(READ, page.getLast().last() + 1, NOTHING));
        }
    }

    /** Those of this round and those that an earlier one did not get to. */
    private List<FileHash> letGo(Instant limit, Set<FileHash> needed) {
        List<FileHash> going = new ArrayList<>();
        List<Wanted.Known> page = wanted.after(Optional.empty(), AT_ONCE);
        while (!page.isEmpty()) {
            for (Wanted.Known known : page) {
                boolean goes = switch (known.mark().state()) {
                    case NAMED -> false;
                    case GOING -> true;
                    case WANTED ->
                        known.mark().at().isBefore(limit) && !needed.contains(known.hash()) && wanted.letGo(known);
                };
                if (goes) {
                    going.add(known.hash());
                }
            }
            page = wanted.after(Optional.of(page.getLast().hash()), AT_ONCE);
        }
        return going;
    }

    private void forgetWhoBrought(Set<FileHash> going) {
        eachUpload((id, hash) -> {
            if (going.contains(hash)) {
                documents.delete(List.of(id));
            }
        });
    }

    private interface Upload {
        void take(String id, FileHash hash);
    }

    /** {@code uploaded/<login>/<hash>/<kind>} */
    private void eachUpload(Upload each) {
        List<Document> page = documents.scan(UPLOADED, null, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(document ->
                    each.take(document.id(), new FileHash(document.id().split("/")[2])));
            page = documents.scan(UPLOADED, page.getLast().id(), AT_ONCE);
        }
    }
}
