// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.bureau.BureauId;
import taizhang.api.evidence.FileHash;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.Channel;
import taizhang.api.publicity.MediaReport;
import taizhang.api.publicity.PlaceTag;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.api.record.Attendance;
import taizhang.api.record.CountsAs;
import taizhang.api.record.Details;
import taizhang.api.record.PartOfDay;
import taizhang.api.record.RecordKind;
import taizhang.api.record.Requirement;
import taizhang.api.study.KeySpeaker;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.api.study.StudyOutcome;
import taizhang.api.study.StudyOutcomeKind;
import taizhang.api.study.StudyTag;
import taizhang.codec.LedgerJson;
import taizhang.command.gate.Submission;
import taizhang.command.record.Ledger;
import taizhang.command.record.Ledgers;
import taizhang.command.record.Records;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Notation;
import taizhang.command.shape.Shape;
import taizhang.program.CommandTest;
import taizhang.web.table.Cells;
import taizhang.web.table.Column;
import taizhang.web.table.Columns;
import taizhang.web.table.TableRow;
import tools.jackson.databind.node.ObjectNode;

/** What a ledger writes into cells comes back from them, in either language, whatever people wrote. */
class RoundTripTest extends CommandTest {

    private static final long SEED = 20261129;
    private static final int TIMES = 300;

    /** What cells, lines of parts and formulas are made of. */
    private static final String[] PIECES = {
        "学习",
        "=1+1",
        "+86",
        "-",
        "@",
        "＝",
        "｜",
        "：",
        "\\",
        "\\n",
        "、",
        ",",
        "\"",
        "'",
        "#",
        "𠮷",
        "·",
        "1",
        "2021-03-05",
        " "
    };

    @Autowired
    private Imports imports;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Records records;

    @Autowired
    private Decoder decoder;

    private final Random random = new Random(SEED);

    @Test
    void every_record_comes_back_as_it_was() {
        for (int time = 0; time < TIMES; time++) {
            Details details = random.nextBoolean() ? session() : activity();
            for (Cells language : imports.cells().languages()) {
                assertThat(backFrom(language.of(details), details.recordKind()))
                        .as("seed %d, round %d", SEED, time)
                        .isEqualTo(details);
            }
        }
    }

    @Test
    void a_row_that_comes_back_as_it_was_changes_nothing_and_a_changed_cell_changes_its_field_alone() {
        for (int time = 0; time < 20; time++) {
            SessionDetails details = session();
            ObjectNode body = LedgerJson.mapper().valueToTree(details);
            body.remove("type");
            String id = gate.execute("RecordSession", body, SECRETARY, key + "-" + time)
                    .id();
            for (Cells language : imports.cells().languages()) {
                List<String> cells = new ArrayList<>(language.of(details));
                cells.add(id);
                cells.add("1");
                assertThat(exported(cells).change()).as("round %d", time).isEqualTo(Step.Change.SAME);

                cells.set(2, "另一个主题");
                Step changed = exported(cells);
                assertThat(changed.change()).isEqualTo(Step.Change.CHANGED);
                assertThat(((Step.Do.Command) changed.what())
                                .submission()
                                .body()
                                .propertyNames())
                        .containsExactlyInAnyOrder("topic", "id", "expectedVersion", "reason");
            }
        }
    }

    /** As the command side sees a row of an exported ledger. */
    private Step exported(List<String> cells) {
        List<String> mapping = new ArrayList<>(
                Columns.of(RecordKind.STUDY_SESSION).stream().map(Column::path).toList());
        mapping.add(Mapping.ID);
        mapping.add(Mapping.VERSION);
        Import from = of(RecordKind.STUDY_SESSION, cells, mapping);
        return new RowPlan(from, ledgers.of(from.kind()), SECRETARY, imports.cells(), records)
                .of(new TableRow(2, cells));
    }

    private static Import of(RecordKind kind, List<String> headers, List<String> mapping) {
        return new Import(
                "any",
                SECRETARY.login(),
                "a.xlsx",
                new FileHash("0".repeat(64)),
                kind,
                1,
                headers,
                mapping,
                Import.Stage.LOOKED_AT,
                0,
                0,
                0,
                null,
                List.of(),
                Instant.EPOCH,
                1,
                null);
    }

    @Test
    void headers_differ_within_each_kind_and_language() {
        for (RecordKind kind : RecordKind.values()) {
            for (Cells language : imports.cells().languages()) {
                assertThat(Columns.of(kind))
                        .extracting(column -> language.header(kind, column))
                        .as("%s", kind)
                        .doesNotHaveDuplicates();
            }
        }
    }

    private Details backFrom(List<String> cells, RecordKind kind) {
        Ledger ledger = ledgers.of(kind);
        Import from =
                of(kind, cells, Columns.of(kind).stream().map(Column::path).toList());
        Step step = new RowPlan(from, ledger, SECRETARY, imports.cells(), records)
                .of(new TableRow(random.nextInt(), cells));
        Submission submission = ((Step.Do.Command) step.what()).submission();
        ObjectNode body = submission.body();
        body.remove(List.of("id", "source"));
        return decoder.decode(
                        ledger.shape(),
                        Shape.of(),
                        body,
                        Notation.FORM,
                        null,
                        details -> ledger.completion().complete(details, LocalDate.of(2026, 1, 1)),
                        ledger.details())
                .value();
    }

    private SessionDetails session() {
        return new SessionDetails(
                new BureauId("ty-ga"),
                any(StudyForm.values()),
                text(),
                day(),
                LocalTime.of(9, random.nextInt(60)),
                LocalTime.of(11, 0),
                maybe(() -> any(PartOfDay.values())),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> new Attendance(13, 11, 1, 1)),
                random.nextBoolean() ? List.of(new BureauId("zz-ga"), new BureauId("ty-sf")) : List.of(),
                several(this::text),
                maybe(this::text),
                maybe(this::text),
                several(this::text),
                maybe(this::text),
                maybe(this::text),
                several(() -> new KeySpeaker(text(), maybe(this::text), maybe(this::paragraph))),
                maybe(this::paragraph),
                several(() -> new Requirement(text(), maybe(this::text), maybe(() -> LocalDate.of(2026, 6, 1)))),
                several(() -> new StudyOutcome(any(StudyOutcomeKind.values()), text())),
                maybe(this::text),
                maybe(this::paragraph),
                several(() -> any(StudyTag.values())),
                several(() -> any(CountsAs.values())),
                maybe(this::paragraph),
                maybe(this::text));
    }

    private ActivityDetails activity() {
        return new ActivityDetails(
                new BureauId("ty-sf"),
                text(),
                day(),
                null,
                null,
                null,
                maybe(this::text),
                null,
                null,
                maybe(() -> any(Campaign.values())),
                random.nextBoolean() ? List.of(new BureauId("ty-ga")) : List.of(),
                several(this::text),
                distinct(several(() -> any(Channel.values()))),
                several(() -> new Quantity(
                        any(QuantityKind.values()),
                        random.nextInt(100_000),
                        any(Quantity.UNITS.toArray(String[]::new)),
                        random.nextBoolean(),
                        random.nextBoolean() ? true : null,
                        maybe(() -> 1 + random.nextInt(9)),
                        maybe(this::day))),
                maybe(this::text),
                several(this::text),
                several(() -> any(PlaceTag.values())),
                several(this::text),
                maybe(this::paragraph),
                several(() -> new MediaReport(text(), maybe(this::text), maybe(this::day))),
                several(() -> any(CountsAs.values())),
                maybe(this::paragraph),
                maybe(this::text));
    }

    private static <T> List<T> distinct(List<T> list) {
        return list.stream().distinct().toList();
    }

    private LocalDate day() {
        return LocalDate.of(2021, 1, 1).plusDays(random.nextInt(365));
    }

    private String text() {
        StringBuilder text = new StringBuilder("文");
        for (int pieces = random.nextInt(5); pieces > 0; pieces--) {
            text.append(any(PIECES));
        }
        // The end of a text never holds blanks; the domain takes them away.
        return (random.nextBoolean() ? text.reverse() : text).toString().strip();
    }

    private String paragraph() {
        return random.nextBoolean() ? text() : text() + "\n" + text();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> several(Supplier<T> value) {
        List<T> several = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            several.add(value.get());
        }
        return several;
    }

    @SafeVarargs
    private final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
