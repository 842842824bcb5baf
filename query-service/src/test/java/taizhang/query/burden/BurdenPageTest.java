// SPDX-License-Identifier: Apache-2.0
package taizhang.query.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;
import taizhang.query.PageReader;
import taizhang.query.QueryProgram;
import taizhang.query.Story;
import taizhang.query.compliance.Records;
import taizhang.storage.CommitLog;
import taizhang.web.burden.Burden.Sum;
import taizhang.web.burden.BurdenMeter;

/**
 * ty-ga filled three study forms in December, two of them timed: 6 + 7 + 6 = 19 fields, 40 + 95 = 135 seconds, which is
 * 6.3 fields and 68 seconds a form (67.5 rounded up) and 2 minutes together; one lecture form without time. ll-ga none.
 */
@SpringBootTest(classes = QueryProgram.class, properties = "spring.application.name=burden-page")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class BurdenPageTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    @Autowired
    private BurdenMeter meter;

    @BeforeEach
    void forms_were_filled() {
        if (log.head() > 0) {
            return;
        }
        for (String bureau : List.of("ty-ga", "ll-ga")) {
            story.registered(Records.bureau(bureau, "2022-01-01"));
        }
        BureauId ty = new BureauId("ty-ga");
        meter.add(ty, Records.day("2022-12-05"), RecordKind.STUDY_SESSION, new Sum(1, 6, 1, 40));
        meter.add(ty, Records.day("2022-12-12"), RecordKind.STUDY_SESSION, new Sum(1, 7, 1, 95));
        meter.add(ty, Records.day("2022-12-19"), RecordKind.STUDY_SESSION, new Sum(1, 6, 0, 0));
        meter.add(ty, Records.day("2022-11-19"), RecordKind.LECTURE, new Sum(1, 8, 0, 0));
        story.on("2022-12-20").views();
    }

    @Test
    void shows_fields_and_minutes_by_month_and_says_where_no_time_is_known() throws Exception {
        Document page = PageReader.supervisor(http).page("/burden?year=2022");
        var rows = page.select("section[aria-labelledby=months] tbody tr");
        assertThat(rows.select("th").eachText()).containsExactly("ll-ga", "ty-ga");
        assertThat(rows.get(1).select("td").get(11).text()).endsWith("19 / 2");
        assertThat(rows.get(1).select("td").get(10).text()).endsWith("8 / ?");
        assertThat(rows.get(1).select("td").get(12).text()).endsWith("27 / 2");
        assertThat(rows.get(0).select("td").get(12).text()).endsWith("–");
    }

    @Test
    void tells_next_to_each_rule_what_its_records_cost() throws Exception {
        Document page = PageReader.supervisor(http).page("/burden?year=2022");
        String study = page.select("section[aria-labelledby=rules] tr:contains(ZXZ-01)")
                .text();
        assertThat(study).contains("6.3", "68秒");
        String lecture = page.select("section[aria-labelledby=rules] tr:contains(DZB-05)")
                .text();
        assertThat(lecture).contains("8.0", "无数据");
    }

    @Test
    void shows_a_secretary_the_own_bureau_and_speaks_english() throws Exception {
        PageReader secretary = PageReader.secretary(http, "ll-ga");
        assertThat(secretary.page("/burden?year=2022").text()).doesNotContain("ty-ga");
        assertThat(secretary.text("/api/burden?year=2022")).doesNotContain("ty-ga");
        assertThat(PageReader.supervisor(http)
                        .inEnglish()
                        .page("/burden?year=2022")
                        .text())
                .doesNotContain("??", "burden.", "''");
    }
}
