// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import taizhang.api.record.RecordKind;
import taizhang.query.asof.Moment;
import taizhang.query.record.RecordHistory;
import taizhang.query.record.Step;
import taizhang.query.timeline.Timeline;
import taizhang.web.table.Cells;
import taizhang.web.table.Column;
import taizhang.web.table.Columns;
import taizhang.web.table.Fixed;

/** Where what stands in a row: number, the fields of the record, both clocks, its state, and hidden at the end what it is. */
final class Layout {

    private static final List<Fixed> AFTER = List.of(
            Fixed.STATUS, Fixed.RECORDED_AT, Fixed.TIMELY, Fixed.DELAY, Fixed.CORRECTIONS, Fixed.ID, Fixed.VERSION);

    private final RecordKind kind;
    private final Cells cells;

    Layout(RecordKind kind, Cells cells) {
        this.kind = kind;
        this.cells = cells;
    }

    static int width(RecordKind kind) {
        return 1 + Columns.of(kind).size() + AFTER.size();
    }

    static int idColumn(RecordKind kind) {
        return width(kind) - 2;
    }

    /** Whether a column holds numbers, so that a spreadsheet may add them up. */
    static boolean isNumber(RecordKind kind, int column) {
        List<Column> columns = Columns.of(kind);
        return column == 0
                || column <= columns.size()
                        && columns.get(column - 1).holds() == Column.Holds.NUMBER
                        && !columns.get(column - 1).several();
    }

    List<String> headers() {
        return Stream.of(
                        Stream.of(cells.word(Fixed.SERIAL.key())),
                        Columns.of(kind).stream().map(column -> cells.header(kind, column)),
                        AFTER.stream().map(fixed -> cells.word(fixed.key())))
                .flatMap(each -> each)
                .toList();
    }

    /** Not numbered yet. */
    LedgerRow row(Timeline.Line line, RecordHistory history) {
        List<String> lasting = new ArrayList<>(width(kind));
        lasting.addAll(cells.of(history.latest().details()));
        AFTER.forEach(fixed -> lasting.add(fixed(fixed, line, history)));
        return new LedgerRow(0, line.recordId(), line.title(), line.status(), lasting);
    }

    private String fixed(Fixed fixed, Timeline.Line line, RecordHistory history) {
        return switch (fixed) {
            case SERIAL -> throw new IllegalArgumentException("a row is numbered where it goes out");
            case STATUS -> cells.word("record.status." + line.status());
            case RECORDED_AT -> line.recordedAt() == null ? "" : new Moment(line.recordedAt()).toString();
            case TIMELY ->
                line.late() == null ? "" : cells.word(line.late() ? "record.table.late" : "record.table.inTime");
            case DELAY ->
                line.delayWorkdays() == null ? "" : line.delayWorkdays().toString();
            case CORRECTIONS -> {
                long corrections = history.versions().stream()
                        .filter(version -> version.step() == Step.CORRECTED)
                        .count();
                yield corrections == 0 ? "" : Long.toString(corrections);
            }
            case ID -> line.recordId().value();
            case VERSION -> Long.toString(history.latest().number());
        };
    }
}
