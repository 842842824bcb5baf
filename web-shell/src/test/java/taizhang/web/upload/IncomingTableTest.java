// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.web.table.TableFile;
import taizhang.web.table.TableRow;

/** Files of rows on their way in: what is refused before anything parses it, and what the rest is read as. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IncomingTableTest {

    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
        parts.put("xl/workbook.xml", "<workbook/>".getBytes(UTF_8));
        return parts;
    }

    private static byte[] with(String name, byte[] content) {
        Map<String, byte[]> parts = parts();
        parts.put(name, content);
        return Samples.zip(parts);
    }

    private static Refused refused(String name, byte[] bytes) {
        return catchThrowableOfType(
                Refused.class,
                () -> IncomingTable.take(name, new ByteArrayInputStream(bytes)).close());
    }

    private static List<TableRow> rows(String name, byte[] bytes) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (IncomingTable table = IncomingTable.take(name, new ByteArrayInputStream(bytes))) {
            TableFile.read(table, rows::add);
        }
        return rows;
    }

    @Nested
    class A_workbook_is_refused {

        @Test
        void that_unpacks_to_a_hundred_times_its_size() {
            Refused bomb = refused("a.xlsx", with("xl/worksheets/sheet1.xml", new byte[50 << 20]));

            assertThat(bomb.problem()).isEqualTo(Problem.FILE_UNSAFE);
            assertThat(bomb.faults().getFirst().arguments()).containsExactly("structure");
        }

        @Test
        void that_has_more_than_a_thousand_parts() {
            Map<String, byte[]> parts = parts();
            for (int part = 0; part < 1_001; part++) {
                parts.put("xl/media/" + part + ".xml", new byte[] {'<', 'a', '/', '>'});
            }

            assertThat(refused("a.xlsx", Samples.zip(parts)).problem()).isEqualTo(Problem.FILE_UNSAFE);
        }

        @Test
        void that_holds_a_package_of_its_own() {
            assertThat(refused("a.xlsx", with("xl/embeddings/inner.xlsx", Samples.zip(parts())))
                            .problem())
                    .isEqualTo(Problem.FILE_UNSAFE);
        }

        @Test
        void with_macros() {
            Refused macro = refused("a.xlsx", with("xl/vbaProject.bin", new byte[] {1}));

            assertThat(macro.problem()).isEqualTo(Problem.FILE_TYPE);
            assertThat(macro.faults().getFirst().arguments()).containsExactly("macro");
        }

        @Test
        void that_links_to_other_files() {
            Refused linked =
                    refused("a.xlsx", with("xl/externalLinks/externalLink1.xml", "<externalLink/>".getBytes(UTF_8)));

            assertThat(linked.problem()).isEqualTo(Problem.FILE_UNSAFE);
            assertThat(linked.faults().getFirst().arguments()).containsExactly("external");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>",
                    "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>"
                })
        void that_declares_entities(String sheet) {
            Refused declared = refused("a.xlsx", with("xl/worksheets/sheet1.xml", sheet.getBytes(UTF_8)));

            assertThat(declared.problem()).isEqualTo(Problem.FILE_UNSAFE);
            assertThat(declared.faults().getFirst().arguments()).containsExactly("entities");
        }

        @ParameterizedTest
        @ValueSource(strings = {"../a.xlsx", "con.xlsx", "a\u202Exslx.csv", "a?.csv"})
        void whose_name_no_disk_should_be_given(String name) {
            assertThat(refused(name, Samples.zip(parts())).problem()).isEqualTo(Problem.FILE_NAME);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a.xls", "a.docx", "a.pdf", "a.exe"})
        void that_is_of_another_kind(String name) {
            assertThat(refused(name, Samples.zip(parts())).problem()).isEqualTo(Problem.FILE_TYPE);
        }

        @Test
        void that_is_none() {
            assertThat(refused("a.xlsx", "MZ".repeat(100).getBytes(UTF_8)).problem())
                    .isEqualTo(Problem.FILE_TYPE);
        }
    }

    @Nested
    class A_text_is_read {

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
        void in_its_own_encoding(String encoding) throws IOException {
            byte[] text = "单位,主题\r\n天元公安分局,专题学习宪法和党章的有关规定\r\n".getBytes(Charset.forName(encoding));
            if (!encoding.equals("UTF-16")) {
                assertThat(rows("a.csv", text).get(1).cells()).containsExactly("天元公安分局", "专题学习宪法和党章的有关规定");
            } else {
                // Zero bytes are no text to the inspection; such files are saved as UTF-8 and come again.
                assertThat(refused("a.csv", text).problem()).isEqualTo(Problem.FILE_TYPE);
            }
        }

        @Test
        void without_its_mark_with_all_line_ends_and_ragged_rows() throws IOException {
            byte[] text = "\uFEFFa,b\r\n1\n\"x,\"\"y\"\"\n z\",2,3\r\r\n'=1,q".getBytes(StandardCharsets.UTF_8);

            assertThat(rows("a.csv", text))
                    .extracting(TableRow::cells)
                    .containsExactly(
                            List.of("a", "b"),
                            List.of("1"),
                            List.of("x,\"y\"\n z", "2", "3"),
                            List.of(""),
                            List.of("=1", "q"));
        }
    }

    @Test
    void a_workbook_is_read_as_people_see_it() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("一");
            sheet.value(0, 0, 12);
            sheet.inlineString(0, 1, " =1 ");
            sheet.value(0, 2, LocalDate.of(2026, 3, 5));
            sheet.style(0, 2).format("yyyy/m/d").set();
            sheet.value(0, 4, true);
            sheet.value(0, 5, 1.5);
        }

        assertThat(rows("a.xlsx", bytes.toByteArray()).getFirst().cells())
                .containsExactly("12", " =1 ", "2026-03-05", "", "true", "1.5");
    }
}
