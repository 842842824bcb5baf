// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.codec.LedgerJson;
import taizhang.query.PageReader;
import taizhang.query.QueryProgram;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.storage.CommitLog;
import taizhang.web.security.Viewer;
import taizhang.web.table.Notes;
import tools.jackson.databind.JsonNode;

/**
 * Ledgers as files, of the sample city. Party lectures held in December 2022, all but one entered by 12 December: those of
 * zz-ga (joint with zz-sf and zz-xf), cl-ga, djd-ga, yl-ga, sf-ga and ls-ga, six in all. That of ls-ga was corrected on the
 * 14th from the 9th to the 8th.
 */
@SpringBootTest(classes = QueryProgram.class, properties = "taizhang.node=ledger-files")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerFilesTest {

    private static final Viewer SUPERVISOR = new Viewer("demo-supervisor", Role.SUPERVISOR, null);
    private static final Viewer LS = new Viewer("secretary-ls-ga", Role.SECRETARY, new BureauId("ls-ga"));
    private static final String LECTURES = "/api/ledgers/LECTURE/%s?year=2022&part=Q4";

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    @BeforeEach
    void the_sample_city_is_on_record() {
        if (log.head() == 0) {
            SampleCity.directory().bureaus().forEach(story::registered);
            SampleCity.tell(story)
                    .on("2022-12-21")
                    .recorded("act-formula", SampleCity.activity("2022-12-20", List.of(), "lk-sf"))
                    .on("2022-12-31")
                    .views();
        }
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
        return http.perform(request.with(authentication(new UsernamePasswordAuthenticationToken(
                        viewer, "", List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role()))))))
                .andReturn()
                .getResponse();
    }

    private byte[] file(String address, Viewer viewer) throws Exception {
        MockHttpServletResponse answer = send(get(address), viewer);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private JsonNode check(String name, byte[] file, Viewer viewer) throws Exception {
        MockHttpServletResponse answer =
                send(post("/api/ledgers/check").param("name", name).content(file), viewer);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(200);
        return LedgerJson.mapper().readTree(answer.getContentAsString(UTF_8));
    }

    private static List<List<String>> rows(byte[] xlsx, int sheet) throws Exception {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                var rows = workbook.getSheet(sheet).orElseThrow().openStream()) {
            return rows.map(LedgerFilesTest::texts).toList();
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            texts.add(row.getCellText(column));
        }
        return texts;
    }

    /** As a workbook writes what is not ASCII. */
    private static String coded(String text) {
        return text.chars().mapToObj("&#x%x;"::formatted).collect(Collectors.joining());
    }

    /** The same workbook with a text in its first sheet replaced. */
    private static byte[] tampered(byte[] xlsx, String was, String is) throws Exception {
        Path file = Files.write(Files.createTempFile("ledger", ".xlsx"), xlsx);
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(part.getName()));
                String content = new String(in.getInputStream(part).readAllBytes(), UTF_8);
                out.write((part.getName().endsWith("sheet1.xml") ? content.replace(coded(was), coded(is)) : content)
                        .getBytes(UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return bytes.toByteArray();
    }

    @Nested
    class Exporting {

        @Test
        void a_workbook_has_the_rows_of_all_bureaus_each_joint_one_once_and_its_criteria_on_a_second_sheet()
                throws Exception {
            byte[] file = file(LECTURES.formatted("xlsx"), SUPERVISOR);

            List<List<String>> rows = rows(file, 0);
            assertThat(rows).hasSize(7);
            assertThat(rows.getFirst()).startsWith("序号").contains("授课人（职务）", "状态", "录入时间", "录入时差（工作日）");
            int id = rows.getFirst().indexOf("记录编号");
            assertThat(rows.subList(1, 7))
                    .extracting(row -> row.get(id))
                    .containsExactly(
                            "lecture-cl-ga",
                            "lecture-djd-ga",
                            "lecture-ls-ga",
                            "lecture-sf-ga",
                            "lecture-yl-ga",
                            "lecture-zz-ga");
            assertThat(rows(file, 1))
                    .extracting(row -> row.get(2))
                    .contains("position", "head", "rowsHash", "generatedAt", "asOf");
        }

        @Test
        void a_text_says_in_which_encoding_it_is_and_ends_with_its_criteria() throws Exception {
            String text = new String(file(LECTURES.formatted("csv"), SUPERVISOR), UTF_8);

            assertThat(text).startsWith("\uFEFF序号,").contains("\r\n#rows,6,行数,6\r\n");
        }

        @Test
        void as_of_a_day_it_has_what_was_known_at_its_end() throws Exception {
            // On the 13th the lecture of ls-ga still stood on the 9th; since the 14th it stands on the 8th.
            String then = new String(file(LECTURES.formatted("csv") + "&asOf=2022-12-13", SUPERVISOR), UTF_8);
            String now = new String(file(LECTURES.formatted("csv"), SUPERVISOR), UTF_8);

            assertThat(line(then, "lecture-ls-ga")).contains("2022-12-09").doesNotContain("2022-12-08");
            assertThat(line(now, "lecture-ls-ga")).contains("2022-12-08", "已更正");
        }

        private static String line(String text, String record) {
            return text.lines()
                    .filter(line -> line.contains(record))
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void its_name_says_what_it_holds_and_as_of_when() throws Exception {
            String disposition = send(get(LECTURES.formatted("xlsx") + "&asOf=2022-12-13"), SUPERVISOR)
                    .getHeader("Content-Disposition");

            assertThat(URLDecoder.decode(disposition, UTF_8)).contains("2022Q4_党课宣讲台账_截至20221213.xlsx");
        }

        @Test
        void a_secretary_gets_the_own_bureau_and_no_other() throws Exception {
            assertThat(rows(file(LECTURES.formatted("xlsx"), LS), 0)).hasSize(2);
            assertThat(send(get(LECTURES.formatted("xlsx") + "&bureau=cl-ga"), LS)
                            .getStatus())
                    .isEqualTo(404);
        }

        @Test
        void what_nobody_can_ask_for_is_refused_with_its_field() throws Exception {
            assertThat(send(get("/api/ledgers/NOTHING/xlsx"), SUPERVISOR).getStatus())
                    .isEqualTo(422);
            assertThat(send(get("/api/ledgers/LECTURE/doc"), SUPERVISOR).getStatus())
                    .isEqualTo(422);
            assertThat(send(get("/api/ledgers/LECTURE/xlsx?part=Q5"), SUPERVISOR)
                            .getStatus())
                    .isEqualTo(422);
            assertThat(send(get("/api/ledgers/LECTURE/xlsx?from=2022-02-01&to=2022-01-01"), SUPERVISOR)
                            .getContentAsString(UTF_8))
                    .contains("date.invalid");
            assertThat(send(get("/api/ledgers/LECTURE/xlsx?asOf=2099-01-01"), SUPERVISOR)
                            .getStatus())
                    .isEqualTo(422);
        }
    }

    @Nested
    class Checking {

        @Test
        void what_stands_as_it_was_written_is_genuine_in_both_kinds_of_file() throws Exception {
            for (String format : List.of("xlsx", "csv")) {
                JsonNode checked = check("台账." + format, file(LECTURES.formatted(format), SUPERVISOR), SUPERVISOR);

                assertThat(checked.get("finding").asString())
                        .as(checked.toString())
                        .isEqualTo("GENUINE");
                assertThat(checked.get("rows").asInt()).isEqualTo(6);
                assertThat(checked.get("changed").asInt()).isZero();
            }
        }

        @Test
        void a_ledger_as_of_a_day_tells_what_has_changed_since() throws Exception {
            // Known at the end of the 11th: the lectures of zz-ga, cl-ga, djd-ga and yl-ga. Entered later: sf-ga and
            // ls-ga.
            JsonNode first =
                    check("a.xlsx", file(LECTURES.formatted("xlsx") + "&asOf=2022-12-11", SUPERVISOR), SUPERVISOR);
            // Known at the end of the 13th: all six. Corrected later: ls-ga.
            JsonNode second =
                    check("a.csv", file(LECTURES.formatted("csv") + "&asOf=2022-12-13", SUPERVISOR), SUPERVISOR);

            assertThat(first.get("finding").asString()).isEqualTo("GENUINE");
            assertThat(first.get("rows").asInt()).isEqualTo(4);
            assertThat(first.get("changes").valueStream())
                    .extracting(change -> change.get("change").asString() + " "
                            + change.get("record").asString())
                    .containsExactly("ADDED lecture-ls-ga", "ADDED lecture-sf-ga");
            assertThat(second.get("changes").valueStream())
                    .extracting(change -> change.get("change").asString() + " "
                            + change.get("record").asString())
                    .containsExactly("CORRECTED lecture-ls-ga");
        }

        @Test
        void a_changed_cell_is_named_with_its_row_its_column_and_both_values() throws Exception {
            byte[] file = tampered(file(LECTURES.formatted("xlsx"), LS), "局党委书记、局长", "副局长");

            JsonNode checked = check("a.xlsx", file, LS);

            assertThat(checked.get("finding").asString()).isEqualTo("TAMPERED");
            assertThat(checked.get("differing").asInt()).isEqualTo(1);
            JsonNode difference = checked.get("differences").get(0);
            assertThat(difference.get("what").asString()).isEqualTo("CELL");
            assertThat(difference.get("row").asInt()).isEqualTo(2);
            assertThat(difference.get("column").asString()).isEqualTo("授课人（职务）");
            assertThat(difference.get("inFile").asString()).isEqualTo("副局长");
            assertThat(difference.get("onLedger").asString()).isEqualTo("局党委书记、局长");
        }

        @Test
        void a_row_that_was_taken_out_or_put_in_or_moved_is_named() throws Exception {
            String text = new String(file(LECTURES.formatted("csv"), SUPERVISOR), UTF_8);
            List<String> lines = text.lines().toList();

            List<String> less = new ArrayList<>(lines);
            less.remove(3);
            List<String> more = new ArrayList<>(lines);
            more.add(3, lines.get(3).replace("lecture-ls-ga", "lecture-of-nobody"));
            List<String> moved = new ArrayList<>(lines);
            moved.add(2, moved.remove(4));

            assertThat(whats(less)).containsExactly("ROW_MISSING");
            assertThat(whats(more)).containsExactly("ROW_ADDED");
            assertThat(whats(moved)).containsExactly("ORDER");
        }

        private List<String> whats(List<String> lines) throws Exception {
            JsonNode checked = check("a.csv", String.join("\r\n", lines).getBytes(UTF_8), SUPERVISOR);
            assertThat(checked.get("finding").asString()).isEqualTo("TAMPERED");
            return checked.get("differences")
                    .valueStream()
                    .map(difference -> difference.get("what").asString())
                    .toList();
        }

        @Test
        void criteria_that_were_changed_are_found_out() throws Exception {
            String text = new String(file(LECTURES.formatted("csv"), SUPERVISOR), UTF_8);
            long position = log.head();

            JsonNode otherHash = check(
                    "a.csv",
                    text.replaceFirst("#rowsHash,[0-9a-f]{8}", "#rowsHash,00000000")
                            .getBytes(UTF_8),
                    SUPERVISOR);
            JsonNode otherPosition = check(
                    "a.csv",
                    text.replace("#position," + position, "#position," + (position - 3))
                            .getBytes(UTF_8),
                    SUPERVISOR);
            JsonNode beyond = check(
                    "a.csv",
                    text.replace("#position," + position, "#position," + (position + 3))
                            .getBytes(UTF_8),
                    SUPERVISOR);

            assertThat(otherHash.get("differences").get(0).get("what").asString())
                    .isEqualTo("CRITERIA");
            assertThat(otherPosition.get("finding").asString()).isEqualTo("FOREIGN");
            assertThat(beyond.get("finding").asString()).isEqualTo("FOREIGN");
        }

        @Test
        void what_no_export_wrote_and_what_is_none_of_the_readers_business_is_refused() throws Exception {
            MockHttpServletResponse other = send(
                    post("/api/ledgers/check").param("name", "a.csv").content("序号,主题\r\n1,学习\r\n".getBytes(UTF_8)),
                    SUPERVISOR);
            byte[] city = file(LECTURES.formatted("csv"), SUPERVISOR);
            MockHttpServletResponse foreign =
                    send(post("/api/ledgers/check").param("name", "a.csv").content(city), LS);

            assertThat(other.getStatus()).isEqualTo(422);
            assertThat(other.getContentAsString(UTF_8)).contains("ledger.unknown");
            assertThat(foreign.getStatus()).isEqualTo(404);
        }
    }

    @Test
    void what_goes_along_with_the_rows_is_what_readers_of_files_know() throws Exception {
        assertThat(rows(file(LECTURES.formatted("xlsx"), SUPERVISOR), 1))
                .extracting(row -> row.get(2))
                .isEqualTo(Notes.NAMES);
    }

    @Test
    void the_pages_offer_both() throws Exception {
        PageReader reader = PageReader.supervisor(http);

        assertThat(reader.page("/exports").select("select[name=kind] option")).hasSize(7);
        assertThat(reader.page("/exports/check").select("input[type=file]")).hasSize(1);
    }
}
