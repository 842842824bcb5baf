// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordId;
import taizhang.command.gate.Actor;
import taizhang.command.gate.Submission;
import taizhang.command.imports.Step.Cell;
import taizhang.command.imports.Step.Change;
import taizhang.command.record.Ledger;
import taizhang.command.record.Records;
import taizhang.command.record.Stage;
import taizhang.command.record.Standing;
import taizhang.command.record.Verb;
import taizhang.command.shape.Field;
import taizhang.command.shape.Notation;
import taizhang.command.shape.Type;
import taizhang.web.table.Cells;
import taizhang.web.table.Column;
import taizhang.web.table.Columns;
import taizhang.web.table.ReadCells;
import taizhang.web.table.TableRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Works out what becomes of each row. A row that names a record is compared with it cell by cell, in both languages, so an
 * exported ledger that comes back as it was changes nothing. A row that names none is a record of its own, whose id follows
 * from the file, the row and who brings it: the same row twice is the same record.
 */
final class RowPlan {

    private final Import from;
    private final Ledger ledger;
    private final Actor actor;
    private final ReadCells reading;
    private final Records records;
    private final List<@Nullable Column> columns = new ArrayList<>();

    /** Where each column of the file stands among those of its kind; -1 for one that is none. */
    private final List<Integer> places = new ArrayList<>();

    RowPlan(Import from, Ledger ledger, Actor actor, ReadCells reading, Records records) {
        this.from = from;
        this.ledger = ledger;
        this.actor = actor;
        this.reading = reading;
        this.records = records;
        Map<String, Column> byPath = new HashMap<>();
        List<Column> all = Columns.of(from.kind());
        all.forEach(column -> byPath.put(column.path(), column));
        from.mapping().forEach(field -> {
            Column column = byPath.get(field);
            columns.add(column);
            places.add(column == null ? -1 : all.indexOf(column));
        });
    }

    /** @throws Refused for what can be told wrong from the row and the record that it names */
    Step of(TableRow row) {
        String given = cell(row, Mapping.ID).strip();
        String id = given.isEmpty() ? derived(row.number()) : given;
        Optional<Standing> standing = records.find(new RecordId(id));
        if (standing.isEmpty()) {
            return entered(row, id);
        }
        Standing known = records.require(new RecordId(id), actor);
        if (known.details().recordKind() != from.kind()) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return given.isEmpty() ? cameBefore(row, known) : compared(row, known);
    }

    private String derived(int row) {
        return UUID.nameUUIDFromBytes(
                        (actor.login() + "/" + from.hash() + "/" + from.kind() + "/" + row).getBytes(UTF_8))
                .toString();
    }

    private Step entered(TableRow row, String id) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (int column = 0; column < columns.size(); column++) {
            Column field = columns.get(column);
            if (field != null && isAsked(field) && !row.at(column).isBlank()) {
                reading.put(body, from.kind(), field, row.at(column));
            }
        }
        if (!body.has(ledger.ownerField()) && actor.bureau() != null) {
            body.put(ledger.ownerField(), actor.bureau().value());
        }
        body.put("id", id);
        body.put("source", from.fileName() + " #" + row.number());
        return new Step(row.number(), Change.NEW, id, List.of(), command(Verb.ENTER, body, row.number()));
    }

    private Step compared(TableRow row, Standing known) {
        List<Cell> differing = List.of();
        Set<String> fields = Set.of();
        for (Cells cells : reading.languages()) {
            List<Cell> found = new ArrayList<>();
            Set<String> touched = new TreeSet<>();
            compare(row, cells.of(known.details()), found, touched);
            if (fields.isEmpty() || touched.size() < fields.size()) {
                differing = found;
                fields = touched;
            }
            if (found.isEmpty()) {
                return same(row, known);
            }
        }
        known.requireNotGone();
        String version = cell(row, Mapping.VERSION).strip();
        if (!version.isEmpty() && !version.equals(Long.toString(known.version()))) {
            throw Refused.because(Problem.VERSION_CONFLICT);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (int column = 0; column < columns.size(); column++) {
            Column field = columns.get(column);
            if (field != null && fields.contains(field.field())) {
                if (!isAsked(field)) {
                    throw Refused.field(field.path(), Problem.FIELD_UNKNOWN, field.path());
                }
                reading.put(body, from.kind(), field, row.at(column));
            }
        }
        body.put("id", known.record().value());
        body.put("expectedVersion", Long.toString(known.version()));
        body.put("reason", from.fileName() + " #" + row.number());
        return new Step(
                row.number(),
                Change.CHANGED,
                known.record().value(),
                differing,
                command(Verb.CORRECT, body, row.number()));
    }

    private static Step same(TableRow row, Standing known) {
        return new Step(row.number(), Change.SAME, known.record().value(), List.of(), new Step.Do.Nothing());
    }

    /**
     * This very row brought the record in. Whatever was done to it since stays; only what was voided, as by an undo, comes
     * back.
     */
    private Step cameBefore(TableRow row, Standing known) {
        if (known.stage() != Stage.VOIDED) {
            return same(row, known);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("id", known.record().value());
        body.put("expectedVersion", Long.toString(known.version()));
        body.put("reason", from.fileName() + " #" + row.number());
        return new Step(
                row.number(), Change.NEW, known.record().value(), List.of(), command(Verb.RESTORE, body, row.number()));
    }

    private void compare(TableRow row, List<String> onRecord, List<Cell> found, Set<String> touched) {
        for (int column = 0; column < columns.size(); column++) {
            Column field = columns.get(column);
            if (field != null) {
                String was = onRecord.get(places.get(column));
                String is = row.at(column).replace("\r\n", "\n").replace('\r', '\n');
                if (!was.strip().equals(is.strip())) {
                    found.add(new Cell(field.path(), was, is));
                    touched.add(field.field());
                }
            }
        }
    }

    /** What is worked out and never typed stands in ledgers and in no form. */
    private boolean isAsked(Column column) {
        return ledger.shape().field(column.field()).isPresent();
    }

    private Step.Do command(Verb verb, ObjectNode body, int row) {
        prune(body);
        return new Step.Do.Command(
                verb, new Submission(verb.commandOf(ledger), body, Notation.FORM, actor, from.key(row)));
    }

    /** The same for the rows within a row. */
    private void prune(ObjectNode body) {
        for (Field field : ledger.shape().fields()) {
            if (field.type() instanceof Type.Rows rows) {
                for (JsonNode one : body.path(field.name())) {
                    ((ObjectNode) one)
                            .retain(rows.shape().fields().stream()
                                    .map(Field::name)
                                    .toList());
                }
            }
        }
    }

    private String cell(TableRow row, String field) {
        return row.at(from.mapping().indexOf(field));
    }
}
