// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.evidence.FileHash;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.web.content.Contents;
import taizhang.web.content.Wanted;

/**
 * Takes files in. What was taken in belongs to no record yet; {@code uploaded/<login>/<hash>/<kind>} remembers who brought it,
 * so that nobody can attach, and then read, what another brought, only by knowing its hash.
 */
public final class UploadedFiles {

    public static final long MOST_BYTES = 20L << 20;

    /** Of a form; also how faults call the file. */
    public static final String FIELD = "file";

    private final Contents contents;
    private final Wanted wanted;
    private final DocumentStore documents;

    UploadedFiles(Contents contents, Wanted wanted, DocumentStore documents) {
        this.contents = contents;
        this.wanted = wanted;
        this.documents = documents;
    }

    /**
     * Checks a file and keeps it. The same bytes again, also after an upload that broke off, change nothing.
     *
     * @param name as its author calls it
     * @throws Refused naming what is wrong with its name, its type, its structure or its size; nothing was kept
     */
    public EvidenceFile take(String name, InputStream bytes, String login) throws IOException {
        String called = FileName.of(name);
        FileKind kind = FileKind.of(called);
        try (Spool handedIn = Spool.of(bytes)) {
            Inspection.pass(handedIn, kind);
            return switch (kind) {
                case JPEG -> keepPicture(called, kind, handedIn, new Jpeg(), login);
                case PNG -> keepPicture(called, kind, handedIn, new Png(), login);
                default -> keep(called, kind, handedIn, handedIn, login);
            };
        }
    }

    /**
     * What this account has brought under a hash, under the name by which it wants it known; whoever asks is about to attach
     * it, so it is kept for a while more.
     *
     * @throws Refused as {@link #take} for the name
     */
    public Optional<EvidenceFile> find(FileHash hash, String name, String login) {
        String called = FileName.of(name);
        return Optional.ofNullable(documents.get(id(hash, FileKind.of(called), login)))
                .filter(_ -> wanted.touch(hash) && contents.size(hash).isPresent())
                .map(document -> LedgerJson.mapper().readValue(document.body(), EvidenceFile.class))
                .map(file -> file.called(called));
    }

    private EvidenceFile keepPicture(String name, FileKind kind, Spool handedIn, Picture picture, String login)
            throws IOException {
        try (Spool bare = Picture.withoutMetadata(handedIn, picture)) {
            return keep(name, kind, handedIn, bare, login);
        }
    }

    private EvidenceFile keep(String name, FileKind kind, Spool handedIn, Spool kept, String login) throws IOException {
        boolean same = kept.hash().equals(handedIn.hash());
        EvidenceFile file =
                new EvidenceFile(kept.hash(), name, kind.type(), kept.size(), same ? null : handedIn.hash());
        if (!wanted.touch(file.hash())) {
            // The very same bytes are being taken away at this moment, because nobody wanted them for long.
            throw Refused.because(Problem.STORE_UNAVAILABLE);
        }
        try (InputStream bytes = kept.read()) {
            contents.keep(file.hash(), bytes);
        }
        documents.put(new Document(
                id(file.hash(), kind, login), 1, LedgerJson.mapper().writeValueAsBytes(file)));
        return file;
    }

    private static String id(FileHash hash, FileKind kind, String login) {
        return "uploaded/" + login + "/" + hash + "/" + kind;
    }
}
