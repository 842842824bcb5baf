// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import taizhang.api.notice.Figure;
import taizhang.api.notice.Figures;
import taizhang.api.notice.NoticeWords;
import taizhang.api.notice.PinnedRule;

/**
 * Sets a notice in the layout of GB/T 9704. Page, lines and fonts stand in the template, which can be opened and changed
 * in any office program; it is a draft in that layout and says so, never an official document.
 */
@Component
final class NoticeDocument {

    static final String TEMPLATE = "notice/notice-9704.docx";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

    private final MessageSource messages;

    NoticeDocument(MessageSource messages) {
        this.messages = messages;
    }

    void write(Notice notice, OutputStream to) throws IOException {
        Configure rows =
                Configure.builder().bind("rows", new LoopRowTableRenderPolicy()).build();
        try (InputStream template = new ClassPathResource(TEMPLATE).getInputStream();
                XWPFTemplate filled = XWPFTemplate.compile(template, rows).render(content(notice))) {
            filled.write(to);
        }
    }

    private Map<String, Object> content(Notice notice) {
        NoticeWords words = notice.wording();
        Figures figures = notice.figures();
        Map<String, Object> content = new HashMap<>();
        content.put("mark", say("notice.docx.mark"));
        content.put("title", words.title());
        content.put("number", words.number() == null ? "" : words.number());
        content.put("addressee", words.addressee());
        content.put("paragraphs", paragraphs(words.text()));
        content.put("signedBy", words.signedBy());
        LocalDate issued = notice.end() == null ? null : notice.end().on();
        content.put("date", issued == null ? say("notice.docx.undated") : DAY.format(issued));
        content.put("annex", say("notice.docx.annex"));
        content.put("rows", rows(figures));
        content.put(
                "basis",
                say("notice.docx.basis", DAY.format(figures.day()), Long.toString(figures.position()), rules(figures)));
        return content;
    }

    private static List<Map<String, Object>> paragraphs(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Map.<String, Object>of("line", line.strip()))
                .toList();
    }

    private List<Map<String, Object>> rows(Figures figures) {
        Map<String, String> names = new LinkedHashMap<>();
        figures.rules().forEach(rule -> names.put(rule.id(), rule.zh()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Figure figure : figures.figures()) {
            rows.add(Map.of(
                    "number", Integer.toString(rows.size() + 1),
                    "bureau", figure.name(),
                    "duty", names.getOrDefault(figure.rule(), figure.rule()),
                    "period", figure.period(),
                    "count", figure.counted() + "/" + figure.due(),
                    "state", say("state." + figure.state())));
        }
        return rows;
    }

    private String rules(Figures figures) {
        List<String> rules = new ArrayList<>();
        for (PinnedRule rule : figures.rules()) {
            rules.add(say("notice.docx.rule", rule.id(), rule.version(), rule.source()));
        }
        return String.join("；", rules);
    }

    /** A document of a Chinese office is in Chinese, whoever takes it. */
    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
