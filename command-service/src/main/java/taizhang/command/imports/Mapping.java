// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.util.ArrayList;
import java.util.List;
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

    static List<String> choices(RecordKind kind) {
        List<String> choices = new ArrayList<>(List.of(ID, VERSION));
        Columns.of(kind).forEach(column -> choices.add(column.path()));
        return choices;
    }
}
