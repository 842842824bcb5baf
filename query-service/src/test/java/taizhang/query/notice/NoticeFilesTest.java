// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import taizhang.api.bureau.BureauId;
import taizhang.api.notice.Figure;
import taizhang.api.notice.Figures;
import taizhang.api.notice.NoticeId;
import taizhang.api.notice.NoticeWords;
import taizhang.api.notice.PinnedRule;

/** The files of a notice, opened again. Measures of GB/T 9704: twentieths of a point, 1 mm being 56.69 of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeFilesTest {

    private static final double MILLIMETRE = 1440 / 25.4;
    private static final LocalDate DAY = LocalDate.of(2022, 12, 31);

    private static Notice notice() {
        List<Figure> figures = List.of(
                new Figure("ZXZ-01", 1, new BureauId("ty-ga"), "天元公安分局", "2022-Q4", DAY, "MET", 1, 1, List.of()),
                new Figure("ZXZ-01", 1, new BureauId("ll-ga"), "=1+1", "2022-Q4", DAY, "MISSED", 1, 0, List.of()));
        NoticeWords words = new NoticeWords("关于四季度学习的通报", "测督〔2023〕1号", "各分局：", "现将情况通报如下。\n请认真整改。", "市局督查室");
        Notice.Mark mark = new Notice.Mark(1_234, Instant.parse("2023-01-04T01:00:00Z"), "demo-supervisor");
        return new Notice(
                new NoticeId("n1"),
                words,
                new Figures(
                        1_200,
                        DAY,
                        2022,
                        List.of(new PinnedRule("ZXZ-01", 1, "中心组集体学习研讨", "Collective study", "学习规则", "9")),
                        figures),
                mark,
                new Notice.End(mark, words, LocalDate.of(2023, 1, 9), null));
    }

    private static MessageSource words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("shell/messages", "record/messages", "query/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static XWPFDocument document() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new NoticeDocument(words()).write(notice(), bytes);
        return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph " + text));
    }

    private static double millimetres(Object twips) {
        return ((BigInteger) twips).doubleValue() / MILLIMETRE;
    }

    @Test
    void the_page_is_A4_with_the_margins_of_GB_T_9704() throws IOException {
        try (XWPFDocument document = document()) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertThat(millimetres(section.getPgSz().getW())).isBetween(209.9, 210.1);
            assertThat(millimetres(section.getPgSz().getH())).isBetween(296.9, 297.1);
            assertThat(millimetres(section.getPgMar().getTop())).isBetween(36.95, 37.05);
            assertThat(millimetres(section.getPgMar().getBottom())).isBetween(34.95, 35.05);
            assertThat(millimetres(section.getPgMar().getLeft())).isBetween(27.95, 28.05);
            assertThat(millimetres(section.getPgMar().getRight())).isBetween(25.95, 26.05);
        }
    }

    /** 156 mm wide and 225 mm high; a character is its 16 pt and what the grid adds, in 4096ths of a point. */
    @Test
    void a_page_has_22_lines_of_28_characters() throws IOException {
        try (XWPFDocument document = document()) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            double width = points(section.getPgSz().getW())
                    - points(section.getPgMar().getLeft())
                    - points(section.getPgMar().getRight());
            double height = points(section.getPgSz().getH())
                    - points(section.getPgMar().getTop())
                    - points(section.getPgMar().getBottom());
            double character = 16 + section.getDocGrid().getCharSpace().doubleValue() / 4096;
            double line = section.getDocGrid().getLinePitch().doubleValue() / 20;
            assertThat((int) (width / character)).isEqualTo(28);
            assertThat((int) (height / line)).isEqualTo(22);
        }
    }

    private static double points(Object twips) {
        return ((BigInteger) twips).doubleValue() / 20;
    }

    @Test
    void the_text_is_size_3_fangsong_on_lines_of_exactly_28_points_with_two_characters_of_indent() throws IOException {
        try (XWPFDocument document = document()) {
            for (String text : List.of("现将情况通报如下。", "请认真整改。")) {
                XWPFParagraph paragraph = paragraph(document, text);
                var spacing = paragraph.getCTP().getPPr().getSpacing();
                assertThat(spacing.getLineRule()).isEqualTo(STLineSpacingRule.EXACT);
                assertThat(spacing.getLine()).isEqualTo(BigInteger.valueOf(28 * 20));
                assertThat(paragraph.getCTP().getPPr().getInd().getFirstLineChars())
                        .isEqualTo(BigInteger.valueOf(200));
                for (XWPFRun run : paragraph.getRuns()) {
                    assertThat(run.getFontSizeAsDouble()).isEqualTo(16.0);
                    assertThat(run.getFontFamily(XWPFRun.FontCharRange.eastAsia))
                            .isEqualTo("仿宋_GB2312");
                }
            }
        }
    }

    @Test
    void title_number_addressee_office_and_date_stand_where_they_belong() throws IOException {
        try (XWPFDocument document = document()) {
            List<String> texts = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isBlank())
                    .toList();
            assertThat(texts)
                    .startsWith(
                            "GB/T 9704版式草稿，非正式公文",
                            "关于四季度学习的通报",
                            "测督〔2023〕1号",
                            "各分局：",
                            "现将情况通报如下。",
                            "请认真整改。",
                            "市局督查室",
                            "2023年1月9日")
                    .contains("数字按2022年12月31日判定，取自台账第1200号位置；规则：ZXZ-01第1版（学习规则）。")
                    .noneMatch(text -> text.contains("{{") || text.contains("}}"));
            XWPFRun title = paragraph(document, "关于四季度").getRuns().getFirst();
            assertThat(title.getFontSizeAsDouble()).isEqualTo(22.0);
        }
    }

    @Test
    void the_annex_lists_every_figure() throws IOException {
        try (XWPFDocument document = document()) {
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getRows()).hasSize(3);
            assertThat(cells(table, 0)).containsExactly("序号", "单位", "事项", "周期", "计入/应达", "情况");
            assertThat(cells(table, 1)).containsExactly("1", "天元公安分局", "中心组集体学习研讨", "2022-Q4", "1/1", "达标");
            assertThat(cells(table, 2)).containsExactly("2", "=1+1", "中心组集体学习研讨", "2022-Q4", "0/1", "逾期");
        }
    }

    /** One figure that read 1/1 reads 0/1, because another version of the rule judges now. */
    @Test
    void a_restatement_tells_was_is_cause_and_who_drew_it_in_the_same_layout() throws IOException {
        Figure was = notice().figures().figures().getFirst();
        Figure now =
                new Figure("ZXZ-01", 1, new BureauId("ty-ga"), "天元公安分局", "2022-Q4", DAY, "MISSED", 1, 0, List.of());
        var restatement = new Restatement(List.of(new Restatement.Change(was, now, 2, List.of(), List.of())));
        var bytes = new ByteArrayOutputStream();
        new NoticeDocument(words()).write(notice(), restatement, LocalDate.of(2023, 2, 3), bytes);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
            List<String> texts = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isBlank())
                    .toList();
            assertThat(texts)
                    .contains(
                            "GB/T 9704版式草稿，非正式公文",
                            "关于《关于四季度学习的通报》的更正说明",
                            "各分局：",
                            "1．天元公安分局，中心组集体学习研讨（2022-Q4）：原为达标 1/1，现为逾期 0/1。",
                            "原因：适用的规则版本由第1版变为第2版。",
                            "起草：demo-supervisor；印发：demo-supervisor。",
                            "市局督查室",
                            "2023年2月3日")
                    .anyMatch(text -> text.startsWith("2023年1月9日印发的《关于四季度学习的通报》测督〔2023〕1号") && text.contains("有1项数字"))
                    .noneMatch(text -> text.contains("{{"));
            assertThat(document.getDocument().getBody().getSectPr().getPgMar().getTop())
                    .isEqualTo(document()
                            .getDocument()
                            .getBody()
                            .getSectPr()
                            .getPgMar()
                            .getTop());
            assertThat(cells(document.getTables().getFirst(), 1))
                    .containsExactly("1", "天元公安分局", "中心组集体学习研讨", "2022-Q4", "1/1 → 0/1", "达标 → 逾期");
        }
    }

    private static List<String> cells(XWPFTable table, int row) {
        List<String> cells = new ArrayList<>();
        table.getRow(row).getTableCells().forEach(cell -> cells.add(cell.getText()));
        return cells;
    }

    @Test
    void the_workbook_holds_figures_and_criteria_and_never_a_formula() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new NoticeSheet(words()).write(notice(), new Restatement(List.of()), Locale.SIMPLIFIED_CHINESE, bytes);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            List<Row> figures = book.getFirstSheet().read();
            assertThat(figures).hasSize(3);
            assertThat(figures.get(2).getCell(2).getFormula()).isNull();
            assertThat(figures.get(2).getCell(2).asString()).isEqualTo("=1+1");
            assertThat(figures.get(1).getCell(7).asNumber().intValue()).isEqualTo(1);
            List<String> criteria = book.findSheet("口径").orElseThrow().read().stream()
                    .map(row -> row.getCellText(1))
                    .toList();
            assertThat(criteria).contains("1200", "2022-12-31", "ZXZ-01 v1 学习规则");
        }
    }
}
