// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.record.RecordId;
import taizhang.query.asof.AsOf;
import taizhang.web.content.ContentDamaged;
import taizhang.web.content.Contents;
import taizhang.web.security.Viewer;

/** Hands out the files of a record to whoever may see it, to be saved and never to be shown by the browser itself. */
@RestController
class EvidenceFiles {

    private final Records records;
    private final Evidence evidence;
    private final Contents contents;

    EvidenceFiles(Records records, Evidence evidence, Contents contents) {
        this.records = records;
        this.evidence = evidence;
        this.contents = contents;
    }

    @GetMapping("/api/records/{id}/files")
    List<EvidenceFile> list(@PathVariable String id, AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        records.find(id, asOf, viewer);
        return evidence.of(new RecordId(id), asOf).files();
    }

    @GetMapping({"/records/{id}/files/{hash}", "/api/records/{id}/files/{hash}"})
    void file(
            @PathVariable String id,
            @PathVariable String hash,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        RecordHistory history = records.find(id, asOf, viewer);
        EvidenceFile file = Stream.concat(evidence.of(new RecordId(id), asOf).files().stream(), waiting(history))
                .filter(one -> one.hash().value().equals(hash))
                .findFirst()
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
        response.setContentType(file.type());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file));
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        try {
            contents.write(file.hash(), response.getOutputStream());
        } catch (ContentDamaged damaged) {
            // Then the answer is a problem and no file; once the first bytes are out, it only breaks off.
            response.setContentLengthLong(-1);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
            throw damaged;
        }
    }

    /** Whoever is to approve a file of a closed year looks at it first. */
    private static Stream<EvidenceFile> waiting(RecordHistory history) {
        return history.waiting().stream()
                .map(version -> Objects.requireNonNull(version.proposed()).file())
                .filter(Objects::nonNull);
    }

    private static String disposition(EvidenceFile file) {
        return ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
