// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import taizhang.api.record.RecordId;
import taizhang.command.imports.Import.Stage;
import taizhang.command.record.Records;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import taizhang.web.table.TableRow;

class ImportPagesTest extends CommandTest {

    private static final String HEADERS = "单位,主题,学习形式,日期,到会情况·应到,实到,学习内容\r\n";
    private static final String FIRST = "天元公安分局,学习宪法 %s,集中研讨,2021.3.5,13,11,篇目一\r\n";
    private static final String SECOND = ",学习党章 %s,专题辅导,2021年4月6日,13,13,\r\n";

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRun run;

    @Autowired
    private Records records;

    /** Makes each test's file another one. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private Answer form;

    @BeforeEach
    void the_page_is_open() {
        form = desk(SECRETARY).open("/import");
        assertThat(form.status()).isEqualTo(200);
    }

    private Answer upload(String name, byte[] bytes) {
        var request = multipart("/import").file(new MockMultipartFile("file", name, "application/octet-stream", bytes));
        request.param("kind", "STUDY_SESSION");
        request.param("_csrf", form.page().selectFirst("input[name=_csrf]").attr("value"));
        request.cookie(form.token());
        return desk(SECRETARY).send(request);
    }

    private String uploaded(String name, byte[] bytes) {
        Answer answer = upload(name, bytes);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location().substring("/import/".length());
    }

    private byte[] two(Charset charset) {
        return (HEADERS + FIRST.formatted(mark) + SECOND.formatted(mark)).getBytes(charset);
    }

    private Import state(String id) {
        return imports.require(id, SECRETARY);
    }

    private Answer page(String id) {
        return desk(SECRETARY).open("/import/" + id);
    }

    private void confirm(String id) {
        Answer answer = desk(SECRETARY).handIn(page(id), "/import/" + id + "/run");
        assertThat(answer.status()).isEqualTo(303);
        done(id);
    }

    private void done(String id) {
        try {
            run.await(id);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private List<String> topics(String id) {
        return List.of(derived(id, 2), derived(id, 3)).stream()
                .map(record -> records.find(new RecordId(record))
                        .map(standing ->
                                standing.stage() + " " + standing.details().title())
                        .orElse("-"))
                .toList();
    }

    private String derived(String id, int row) {
        return UUID.nameUUIDFromBytes(("secretary-ty-ga/" + state(id).hash() + "/STUDY_SESSION/" + row).getBytes(UTF_8))
                .toString();
    }

    @Nested
    class A_text_of_old_years {

        @Test
        void in_GB18030_is_looked_at_and_then_goes_on_record() {
            String id = uploaded("2021年学习.csv", two(Charset.forName("GB18030")));

            assertThat(page(id).page().text()).contains("新增 2 条");
            nothing_was_recorded();
            confirm(id);

            assertThat(state(id).stage()).isEqualTo(Stage.DONE);
            assertThat(topics(id)).containsExactly("RECORDED 学习宪法 " + mark, "RECORDED 学习党章 " + mark);
        }

        @Test
        void brings_nothing_twice() {
            confirm(uploaded("a.csv", two(UTF_8)));
            long after = log.head();

            String again = uploaded("b.csv", two(UTF_8));
            assertThat(page(again).page().text()).contains("新增 0 条，更正 0 条，与已有记录相同 2 条");
            Answer refused = desk(SECRETARY).handIn(page(again), "/import/" + again + "/run");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(log.head()).isEqualTo(after);
            assertThat(state(again).stage()).isEqualTo(Stage.LOOKED_AT);
        }

        @Test
        void with_bad_rows_names_every_one_and_brings_in_none() {
            String bad = HEADERS
                    + "天元公安分局,学习,集中研讨,2021-02-30,,,\r\n"
                    + FIRST.formatted(mark)
                    + "天元公安分局,,集中研讨,2021-03-05,13,14,\r\n"
                    + "某某局,学习,打牌,2021-03-05,,,\r\n";
            String id = uploaded("a.csv", bad.getBytes(UTF_8));

            assertThat(page(id).page().text())
                    .contains("第 2 行", "第 4 行", "第 5 行")
                    .doesNotContain("第 3 行");
            Answer refused = desk(SECRETARY).handIn(page(id), "/import/" + id + "/run");
            assertThat(refused.status()).isEqualTo(422);
            nothing_was_recorded();
            assertThat(desk(SECRETARY).open("/import/" + id + "/faults").body().lines())
                    .hasSizeGreaterThanOrEqualTo(4);
        }

        @Test
        void with_a_hundred_thousand_bad_rows_has_a_bounded_answer() {
            String bad = HEADERS + "天元公安分局,,集中研讨,2021-02-30,,,\r\n".repeat(100_000);
            String id = uploaded("a.csv", bad.getBytes(UTF_8));

            Answer page = page(id);
            assertThat(page.page().text()).contains("问题太多");
            assertThat(page.body().length()).isLessThan(200_000);
            nothing_was_recorded();
        }
    }

    @Nested
    class What_was_brought_in {

        @Test
        void is_undone_by_voiding_it_and_can_come_again() {
            String id = uploaded("a.csv", two(UTF_8));
            confirm(id);
            undo(id);

            assertThat(state(id).stage()).isEqualTo(Stage.UNDONE);
            assertThat(topics(id)).containsExactly("VOIDED 学习宪法 " + mark, "VOIDED 学习党章 " + mark);

            String again = uploaded("a.csv", two(UTF_8));
            confirm(again);
            assertThat(topics(id)).containsExactly("RECORDED 学习宪法 " + mark, "RECORDED 学习党章 " + mark);
        }

        @Test
        void and_changed_since_is_left_alone_and_named() {
            String id = uploaded("a.csv", two(UTF_8));
            confirm(id);
            send("CorrectSession", """
                    {"id": "%s", "expectedVersion": 1, "topic": "另行更正", "reason": "补正"}""".formatted(derived(id, 2)));
            undo(id);

            assertThat(topics(id)).containsExactly("RECORDED 另行更正", "VOIDED 学习党章 " + mark);
            assertThat(page(id).page().text()).contains(derived(id, 2)).doesNotContain(derived(id, 3));
        }

        private void undo(String id) {
            Answer answer = desk(SECRETARY).handIn(page(id), "/import/" + id + "/undo", "reason", "传错了文件");
            assertThat(answer.status()).isEqualTo(303);
            done(id);
        }
    }

    @Nested
    class A_run {

        @Test
        void that_broke_off_goes_on_where_it_was_and_does_nothing_twice() {
            String id = uploaded("a.csv", two(UTF_8));
            Import begun = imports.keep(state(id).at(Stage.RUNNING, null));
            // The process died after the first row and before it wrote down how far it was.
            carryOutFirst(begun);
            assertThat(topics(id)).containsExactly("RECORDED 学习宪法 " + mark, "-");

            confirm(id);

            assertThat(topics(id)).containsExactly("RECORDED 学习宪法 " + mark, "RECORDED 学习党章 " + mark);
            assertThat(log.head()).isEqualTo(head + 2);
        }

        private void carryOutFirst(Import begun) {
            RowPlan plan = imports.plan(begun, SECRETARY);
            Step step = plan.of(
                    new TableRow(2, List.of(FIRST.formatted(mark).strip().split(","))));
            gate.execute(((Step.Do.Command) step.what()).submission());
        }

        @Test
        void that_comes_upon_a_refused_row_takes_back_what_it_did() throws Exception {
            String bad = HEADERS + FIRST.formatted(mark) + "天元公安分局,学习 %s,集中研讨,2099-03-05,,,\r\n".formatted(mark);
            String id = uploaded("a.csv", bad.getBytes(UTF_8));

            run.carryOn(imports.keep(state(id).at(Stage.RUNNING, null)), SECRETARY, Locale.SIMPLIFIED_CHINESE);

            assertThat(state(id).stage()).isEqualTo(Stage.REFUSED);
            assertThat(state(id).refusal()).contains("#3");
            assertThat(topics(id)).containsExactly("VOIDED 学习宪法 " + mark, "-");
        }
    }

    @Nested
    class A_workbook {

        @Test
        void has_days_as_days_and_its_headers_below_a_title() throws IOException {
            String id = uploaded("a.xlsx", workbook());

            assertThat(page(id).page().text()).contains("新增 1 条");
            confirm(id);
            assertThat(records.find(new RecordId(derived(id, 3)))
                            .orElseThrow()
                            .details()
                            .on())
                    .hasToString("2021-03-05");
        }

        @Test
        void of_another_is_not_found() throws IOException {
            String id = uploaded("a.xlsx", workbook());

            assertThat(desk(NEIGHBOUR).open("/import/" + id).status()).isEqualTo(404);
        }

        @Test
        void that_is_none_says_so_on_the_form() {
            Answer refused = upload("a.xlsx", "no workbook".getBytes(UTF_8));

            assertThat(refused.status()).isEqualTo(415);
            assertThat(refused.page().select("#file-error").text()).contains("不符");
        }

        private byte[] workbook() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("台账");
                sheet.value(0, 0, "2021年中心组学习台账 " + mark);
                String[] headers = {"主题", "学习形式", "日期"};
                for (int column = 0; column < headers.length; column++) {
                    sheet.value(1, column, headers[column]);
                }
                sheet.value(2, 0, "学习宪法");
                sheet.value(2, 1, "集中研讨");
                sheet.value(2, 2, LocalDate.of(2021, 3, 5));
                sheet.style(2, 2).format("yyyy-mm-dd").set();
            }
            return bytes.toByteArray();
        }
    }
}
