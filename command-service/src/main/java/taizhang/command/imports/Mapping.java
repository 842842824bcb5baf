// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.util.ArrayList;
import java.util.List;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordKind;
import taizhang.web.table.Column;
import taizhang.web.table.Columns;
import taizhang.web.table.Fixed;
import taizhang.web.table.ReadCells;
import taizhang.web.table.TableRow;

/** Which column of a file is which field. */
final class Mapping {

    static final String ID = "#id";
    static final String VERSION = "#version";

    /** Headers stand below a title or two, if not at the top. */
    static final int MOST_TITLES = 10;

    private Mapping() {}

    /** How many headers of a row are known. */
    static int known(ReadCells reading, RecordKind kind, TableRow row) {
        return (int) propose(reading, kind, row).stream()
                .filter(field -> !field.isEmpty())
                .count();
    }

    /** Each field at most once, the first column that goes by its name. */
    static List<String> propose(ReadCells reading, RecordKind kind, TableRow headers) {
        List<String> mapping = new ArrayList<>();
        for (String header : headers.cells()) {
            String field = header.isBlank()
                    ? ""
                    : reading.fixed(header)
                            .map(Mapping::of)
                            .orElseGet(() -> reading.column(kind, header)
                                    .map(Column::path)
                                    .orElse(""));
            mapping.add(mapping.contains(field) ? "" : field);
        }
        return mapping;
    }

    /** What else stands in an exported ledger follows from the record and is not read. */
    private static String of(Fixed fixed) {
        return switch (fixed) {
            case ID -> ID;
            case VERSION -> VERSION;
            case SERIAL, STATUS, RECORDED_AT, TIMELY, DELAY, CORRECTIONS -> "";
        };
    }

    /** @throws Refused where a column is none of the fields, or one that another column is */
    static void require(List<String> mapping, int columns, RecordKind kind) {
        if (mapping.size() > columns) {
            throw Refused.field("mapping", Problem.LIST_TOO_LONG, columns);
        }
        if (mapping.size() < columns) {
            throw Refused.field("mapping[" + mapping.size() + "]", Problem.FIELD_REQUIRED);
        }
        List<String> choices = choices(kind);
        List<Refused.Fault> faults = new ArrayList<>();
        for (int column = 0; column < mapping.size(); column++) {
            String field = mapping.get(column);
            if (!field.isEmpty() && (!choices.contains(field) || mapping.indexOf(field) < column)) {
                faults.add(new Refused.Fault(Problem.CHOICE_UNKNOWN, "mapping[" + column + "]", List.of()));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    static boolean fits(List<String> mapping, TableRow headers, RecordKind kind) {
        List<String> choices = choices(kind);
        return mapping.size() == headers.cells().size()
                && mapping.stream().allMatch(field -> field.isEmpty() || choices.contains(field));
    }

    static List<String> choices(RecordKind kind) {
        List<String> choices = new ArrayList<>(List.of(ID, VERSION));
        Columns.of(kind).forEach(column -> choices.add(column.path()));
        return choices;
    }
}
