// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import taizhang.api.record.RecordKind;
import taizhang.codec.LedgerJson;
import taizhang.command.gate.Actor;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.web.table.TableRow;

/**
 * How a bureau last mapped the columns of files with the same headers: {@code import-mapping/<bureau>/<kind>/<headers>}. A
 * convenience and no fact: whatever it says is shown before anything is done with it.
 */
@Component
final class RememberedMappings {

    private final DocumentStore documents;

    RememberedMappings(DocumentStore documents) {
        this.documents = documents;
    }

    private record Kept(List<String> headers, List<String> mapping) {}

    /** A row of headers that was seen before, with how it was mapped then. */
    record Known(TableRow headers, List<String> mapping) {}

    /** The first of the rows that stood above a file of this bureau before. */
    Optional<Known> among(List<TableRow> rows, RecordKind kind, Actor actor) {
        Map<String, Document> found = documents.get(rows.stream()
                .map(row -> id(row.cells(), kind, actor))
                .distinct()
                .toList());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(found.get(id(row.cells(), kind, actor)))
                        .map(document -> LedgerJson.mapper().readValue(document.body(), Kept.class))
                        // A later release may have fewer fields; then the columns are proposed as for a new file.
                        .filter(kept -> kept.headers().equals(row.cells()) && Mapping.fits(kept.mapping(), row, kind))
                        .map(kept -> new Known(row, kept.mapping()))
                        .stream())
                .findFirst();
    }

    void keep(Import mapped, Actor actor) {
        String id = id(mapped.headers(), mapped.kind(), actor);
        Document before = documents.get(id);
        documents.put(new Document(
                id,
                before == null ? 1 : before.v() + 1,
                LedgerJson.mapper().writeValueAsBytes(new Kept(mapped.headers(), mapped.mapping()))));
    }

    private static String id(List<String> headers, RecordKind kind, Actor actor) {
        String whose = actor.bureau() == null
                ? "login:" + actor.login()
                : actor.bureau().value();
        byte[] name = LedgerJson.mapper().writeValueAsString(headers).getBytes(UTF_8);
        return "import-mapping/" + whose + "/" + kind + "/" + UUID.nameUUIDFromBytes(name);
    }
}
