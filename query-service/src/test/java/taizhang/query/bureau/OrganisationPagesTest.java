// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import taizhang.api.bureau.BureauCommand;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauEvent.BureauChangeUndone;
import taizhang.api.bureau.BureauEvent.BureauCoded;
import taizhang.api.bureau.BureauEvent.BureauMerged;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauEvent.BureauRenamed;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.CreditCode;
import taizhang.api.bureau.Level;
import taizhang.api.bureau.UnitKind;
import taizhang.query.PageReader;
import taizhang.query.QueryProgram;
import taizhang.query.Story;
import taizhang.storage.CommitLog;

/** Of two bureaus one goes on in the other from July on; a new name was said and taken back. */
@SpringBootTest(classes = QueryProgram.class, properties = "taizhang.node=organisation-pages")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganisationPagesTest {

    private static final BureauId SOUTH = new BureauId("south");
    private static final BureauId NORTH = new BureauId("north");
    private static final LocalDate NEW_YEAR = LocalDate.of(2022, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2022, 7, 1);

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    private PageReader administrator;
    private PageReader secretary;

    @BeforeEach
    void the_story_is_told() {
        administrator = PageReader.administrator(http);
        secretary = PageReader.secretary(http, "south");
        if (log.head() == 0) {
            story.on("2022-01-10");
            say(new BureauRegistered(SOUTH, "南区分局", BureauKind.JUSTICE, Level.DISTRICT, null, NEW_YEAR));
            say(new BureauRegistered(NORTH, "北区分局", BureauKind.JUSTICE, Level.DISTRICT, null, NEW_YEAR));
            say(new BureauRegistered(
                    new BureauId("branch"),
                    "北区支部",
                    BureauKind.JUSTICE,
                    Level.DISTRICT,
                    NORTH,
                    NEW_YEAR,
                    UnitKind.BRANCH));
            say(new BureauCoded(SOUTH, new CreditCode("91110000101623741L"), null, NEW_YEAR));
            story.on("2022-06-20");
            say(new BureauRenamed(SOUTH, "城区分局", JULY, null));
            say(new BureauChangeUndone(SOUTH, 3, JULY, "文件未生效"));
            say(new BureauMerged(NORTH, SOUTH, JULY, null));
            story.on("2022-08-01").views();
        }
    }

    @Test
    void a_bureau_s_page_says_what_became_of_it() throws Exception {
        Document page = administrator.page("/bureaus/south");
        List<String> history = page.select("ol.history li").eachText();
        assertThat(history).hasSize(4);
        assertThat(history.getFirst()).contains("撤回第 3 项变更", "文件未生效");
        assertThat(history.get(1)).contains("自 2022-07-01 起", "更名为城区分局", "已撤回");
        assertThat(history.getLast()).contains("自 2022-01-01 起", "设立，名称为南区分局");
        assertThat(page.select("h1").text()).isEqualTo("南区分局");
        assertThat(page.select("main").text()).contains("校验位不符", "北区分局", "北区支部");
        assertThat(page.select("a[href$=change/undo?change=2]")).hasSize(1);
        assertThat(page.select("a[href*=change/undo]")).hasSize(1);
    }

    @Test
    void a_merged_bureau_s_page_leads_to_its_successor() throws Exception {
        Document page = administrator.page("/bureaus/north");
        assertThat(page.select("main a[href=/bureaus/south]").text()).contains("南区分局");
        assertThat(page.select("a[href$=change/rename]")).isEmpty();
    }

    @Test
    void a_reader_changes_nothing_and_sees_the_same() throws Exception {
        Document page = secretary.page("/bureaus/south");
        assertThat(page.select("ol.history li")).hasSize(4);
        assertThat(page.select("a[href*=/change/]")).isEmpty();
        assertThat(secretary.answer("/bureaus/south/moves?change=close")).isIn(403, 404);
        assertThat(secretary.answer("/bureaus/xx-xx")).isEqualTo(404);
    }

    @Test
    void in_english_too() throws Exception {
        assertThat(administrator
                        .inEnglish()
                        .page("/bureaus/south")
                        .select("ol.history")
                        .text())
                .contains("From 2022-07-01 on", "renamed 城区分局", "undone");
    }

    @Test
    void the_secretary_of_the_successor_reads_the_ledgers_of_the_merged_one() throws Exception {
        assertThat(secretary.answer("/bureaus/north/timeline?year=2022")).isEqualTo(200);
        assertThat(PageReader.secretary(http, "branch").answer("/bureaus/north/timeline?year=2022"))
                .isEqualTo(404);
    }

    @Test
    void the_list_has_the_tree_of_the_day_or_of_today() throws Exception {
        assertThat(listed("/bureaus")).containsExactly("南区分局", "北区支部");
        assertThat(listed("/bureaus?asOf=2022-06-30")).containsExactly("北区分局", "北区支部", "南区分局");
        assertThat(listed("/bureaus?asOf=2022-06-30&tree=NOW")).containsExactly("南区分局", "北区支部");
        assertThat(listed("/bureaus?asOf=2022-06-10")).containsExactly("北区分局", "北区支部", "南区分局");
    }

    @Test
    void the_list_is_searched_by_pinyin() throws Exception {
        assertThat(listed("/bureaus?q=nanqu")).containsExactly("南区分局");
        assertThat(listed("/bureaus?q=bqzb")).containsExactly("北区支部");
        assertThat(secretary.page("/bureaus?q=(a%2B)%2B$").select("main").text())
                .contains("没有找到");
    }

    @Test
    void a_search_of_any_length_is_a_search() throws Exception {
        assertThat(secretary
                        .page("/bureaus?q=" + "(a%2B)".repeat(2_500))
                        .select("main")
                        .text())
                .contains("没有找到");
    }

    @Test
    void a_preview_names_what_moves_and_changes_nothing() throws Exception {
        long head = log.head();
        Document page = administrator.page(
                "/bureaus/south/moves?change=close&id=south&effectiveOn=2022-08-01&basis=某文件&commandId=y");
        assertThat(page.select("main").text()).contains("北区支部", "保存会被拒绝");
        assertThat(page.select("main a.btn-primary").attr("href"))
                .startsWith("/bureaus/south/change/close?")
                .contains("effectiveOn=2022-08-01", "basis=")
                .doesNotContain("commandId");
        assertThat(administrator.answer("/bureaus/south/moves?change=close&_csrf=x"))
                .as("leads on to an address without the token")
                .isBetween(300, 399);
        assertThat(administrator.text("/api/bureaus/south/moves?change=close&effectiveOn=2022-08-01"))
                .contains("\"units\"", "\"duties\"", "\"accounts\"");
        assertThat(administrator.answer("/api/bureaus/south/moves?change=abolish"))
                .isEqualTo(422);
        assertThat(administrator.answer("/api/bureaus/south/moves?change=close&effectiveOn=2022-02-30"))
                .isEqualTo(422);
        assertThat(log.head()).isEqualTo(head);
    }

    private List<String> listed(String address) throws Exception {
        return secretary.page(address).select("tbody th").stream()
                .map(cell -> cell.children().first().text())
                .toList();
    }

    private void say(BureauEvent event) {
        story.append(BureauCommand.target(event.bureau()), event);
    }
}
