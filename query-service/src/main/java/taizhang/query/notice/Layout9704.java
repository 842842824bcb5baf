// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * What is set in the layout of GB/T 9704. Page, lines and fonts stand in the template, which can be opened and changed in any
 * office program; it is a draft in that layout and says so, never an official document.
 *
 * @param rows of the annex: number, bureau, duty, period, count and state
 */
record Layout9704(
        String mark,
        String title,
        String number,
        String addressee,
        List<String> paragraphs,
        String signedBy,
        String date,
        String annex,
        List<Map<String, Object>> rows,
        String basis) {

    private static final String TEMPLATE = "notice/notice-9704.docx";

    void write(OutputStream to) throws IOException {
        Configure table =
                Configure.builder().bind("rows", new LoopRowTableRenderPolicy()).build();
        try (InputStream template = new ClassPathResource(TEMPLATE).getInputStream();
                XWPFTemplate filled = XWPFTemplate.compile(template, table).render(content())) {
            filled.write(to);
        }
    }

    private Map<String, Object> content() {
        return Map.of(
                "mark",
                mark,
                "title",
                title,
                "number",
                number,
                "addressee",
                addressee,
                "paragraphs",
                paragraphs.stream()
                        .map(line -> Map.<String, Object>of("line", line))
                        .toList(),
                "signedBy",
                signedBy,
                "date",
                date,
                "annex",
                annex,
                "rows",
                rows,
                "basis",
                basis);
    }
}
