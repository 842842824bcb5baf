// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordKind;
import taizhang.codec.LedgerJson;
import taizhang.command.form.FreshId;
import taizhang.command.gate.Actor;
import taizhang.command.record.Ledgers;
import taizhang.command.record.Records;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;
import taizhang.web.table.Cells;
import taizhang.web.table.Columns;
import taizhang.web.table.Fixed;
import taizhang.web.table.ReadCells;
import taizhang.web.table.TableFile;
import taizhang.web.table.TableRow;
import taizhang.web.upload.IncomingTable;

/** Takes files in and looks at them; nothing goes on record here. */
@Component
final class Imports {

    private final DocumentStore documents;
    private final Reading reading;
    private final Ledgers ledgers;
    private final Records records;
    private final RememberedMappings remembered;
    private final Bureaus bureaus;
    private final MessageSource messages;
    private final FreshId fresh;
    private final LedgerClock clock;

    Imports(
            DocumentStore documents,
            Reading reading,
            Ledgers ledgers,
            Records records,
            RememberedMappings remembered,
            Bureaus bureaus,
            MessageSource messages,
            FreshId fresh,
            LedgerClock clock) {
        this.documents = documents;
        this.reading = reading;
        this.ledgers = ledgers;
        this.records = records;
        this.remembered = remembered;
        this.bureaus = bureaus;
        this.messages = messages;
        this.fresh = fresh;
        this.clock = clock;
    }

    Import begin(IncomingTable file, RecordKind kind, Actor actor) throws IOException {
        List<TableRow> first = first(file);
        Optional<RememberedMappings.Known> known = remembered.among(first, kind, actor);
        TableRow headers = known.map(RememberedMappings.Known::headers).orElseGet(() -> headers(first, kind));
        reading.keep(file);
        Import begun = new Import(
                fresh.next(),
                actor.login(),
                file.name(),
                file.hash(),
                kind,
                headers.number(),
                headers.cells(),
                known.map(RememberedMappings.Known::mapping).orElseGet(() -> Mapping.propose(cells(), kind, headers)),
                Import.Stage.LOOKED_AT,
                0,
                0,
                0,
                null,
                List.of(),
                clock.instant(),
                1,
                known.isPresent());
        keep(begun);
        return begun;
    }

    /** The rows among which the headers are. */
    private static List<TableRow> first(IncomingTable file) throws IOException {
        List<TableRow> first = new ArrayList<>();
        TableFile.read(file, row -> {
            if (!row.isBlank()) {
                first.add(row);
            }
            return first.size() < Mapping.MOST_TITLES;
        });
        return first;
    }

    /** The first of the rows with most known headers. */
    private TableRow headers(List<TableRow> first, RecordKind kind) {
        ReadCells cells = cells();
        TableRow best = null;
        int most = -1;
        for (TableRow row : first) {
            int known = Mapping.known(cells, kind, row);
            if (known > most) {
                best = row;
                most = known;
            }
        }
        if (best == null) {
            throw Refused.field("file", Problem.FIELD_REQUIRED);
        }
        return best;
    }

    /** @throws Refused {@link Problem#NOT_FOUND} for one that is absent or another's */
    Import require(String id, Actor actor) {
        return Optional.ofNullable(documents.get(Import.id(actor.login(), id)))
                .map(Imports::read)
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }

    /** The newest first. */
    List<Import> of(Actor actor) {
        return documents.scan(Import.id(actor.login(), ""), null, 200).stream()
                .map(Imports::read)
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
    }

    private static Import read(Document document) {
        return LedgerJson.mapper().readValue(document.body(), Import.class);
    }

    /** @throws Refused where somebody else has taken it further meanwhile */
    Import keep(Import next) {
        boolean kept = documents.put(new Document(
                Import.id(next.login(), next.id()),
                next.v(),
                LedgerJson.mapper().writeValueAsBytes(next)));
        if (!kept) {
            throw Refused.because(Problem.VERSION_CONFLICT);
        }
        return next;
    }

    RowPlan plan(Import from, Actor actor) {
        return new RowPlan(from, ledgers.of(from.kind()), actor, cells(), records);
    }

    ReadCells cells() {
        return new ReadCells(messages, bureaus.directory());
    }

    /** What the choices of a mapping are called in the reader's language. */
    Map<String, String> labels(RecordKind kind) {
        Cells cells = new Cells(messages, LocaleContextHolder.getLocale(), bureaus.directory());
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Mapping.ID, cells.word(Fixed.ID.key()));
        labels.put(Mapping.VERSION, cells.word(Fixed.VERSION.key()));
        Columns.of(kind).forEach(column -> labels.put(column.path(), cells.header(kind, column)));
        return labels;
    }
}
