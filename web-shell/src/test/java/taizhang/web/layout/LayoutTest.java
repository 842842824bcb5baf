// SPDX-License-Identifier: Apache-2.0
package taizhang.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import taizhang.api.account.Role;
import taizhang.web.ShellTest;
import taizhang.web.ToyAccounts;
import taizhang.web.Visitor;

@ShellTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LayoutTest {

    static final String PASSWORD = "correct horse";

    @Autowired
    ToyAccounts accounts;

    @LocalServerPort
    int port;

    Visitor visitor;

    @BeforeEach
    void a_new_browser() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/records/boom", "/nothing/here"})
    void every_page_is_whole_without_script_and_holds_none_inline(String path) {
        if (!path.equals("/login")) {
            enter(Role.SECRETARY);
        }
        for (String language : new String[] {"zh-CN", "en"}) {
            visitor.get("/language?lang=" + language);
            Document page = visitor.page(path, "Accept", "text/html");
            assertThat(page.select("[style], style, script:not([src])")).isEmpty();
            assertThat(page.select("[onclick], [onsubmit], [onchange]")).isEmpty();
            assertThat(page.select("[src^=http], link[href^=http]")).isEmpty();
            assertThat(page.text()).doesNotContain("??").doesNotContain("th:");
            assertThat(page.title()).isNotBlank();
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("main#main h1")).hasSizeLessThanOrEqualTo(1);
            assertThat(page.select("a.skip-link[href=#main]")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SECRETARY,     首页 全市一览 单位 专项宣传 达标情况 豁免 导出 通报 提醒 人员, 7",
        "SUPERVISOR,    首页 全市一览 单位 专项宣传 达标情况 豁免 导出 通报 提醒 人员 待批 封账, 0",
        "ADMINISTRATOR, 首页 单位 单位管理 账号管理 人员 视图维护,  0",
    })
    void each_role_has_its_menu(Role role, String entries, int kindsToRecord) {
        enter(role);
        Document page = visitor.page("/");
        assertThat(page.select(".mainnav > ul > li > a").eachText()).containsExactly(entries.split(" "));
        assertThat(page.select("a[href^=/records/new]")).hasSize(kindsToRecord);
        assertThat(page.select(".mainnav [aria-current=page]").text()).isEqualTo("首页");
    }

    @Nested
    class The_language {

        @Test
        void is_switched_in_place() {
            enter(Role.SECRETARY);
            String link = visitor.page("/records/1?asOf=2022-12-05&x=%E4%B8%AD")
                    .select("a[href^=/language]")
                    .attr("href");
            assertThat(visitor.get(link).headers().firstValue("Location"))
                    .hasValue("/records/1?asOf=2022-12-05&x=%E4%B8%AD");
            assertThat(visitor.page("/").select("html").attr("lang")).isEqualTo("en");
        }

        @ParameterizedTest
        @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "/a%0d%0aSet-Cookie:x=y"})
        void never_leads_to_another_site(String target) {
            assertThat(visitor.get("/language?lang=en&to=" + target.replace("\\", "%5C"))
                            .headers()
                            .firstValue("Location"))
                    .hasValue("/");
        }
    }

    @Test
    void large_text_is_kept_by_the_browser() {
        visitor.get("/text-size?size=large");
        assertThat(visitor.page("/login").select("html.text-large")).hasSize(1);
    }

    @Nested
    class The_day_of_asking {

        @Test
        void keeps_the_pages_other_parameters_and_says_that_it_is_set() {
            enter(Role.SECRETARY);
            Document page = visitor.page("/?year=2022&asOf=2022-12-05");
            assertThat(page.select(".as-of input[name=year]").attr("value")).isEqualTo("2022");
            assertThat(page.select(".as-of input[name=asOf]").attr("value")).isEqualTo("2022-12-05");
            assertThat(page.select(".as-of-note[role=status]").text()).contains("2022-12-05");
            assertThat(page.select(".as-of-note a").attr("href")).isEqualTo("/?year=2022");
        }

        @Test
        void is_silent_while_now_is_shown() {
            enter(Role.SECRETARY);
            assertThat(visitor.page("/").select(".as-of-note")).isEmpty();
        }
    }

    @Test
    void a_refused_form_lists_its_errors_with_links_to_the_fields_and_keeps_what_was_typed() {
        enter(Role.SECRETARY);
        String token = visitor.token("/records/new");
        Document page = Jsoup.parse(visitor.post("/records", "_csrf", token, "topic", "<script>alert(1)</script>")
                .body());
        assertThat(page.select(".error-summary[role=alert] a").eachAttr("href"))
                .containsExactly("#topic", "#attendance.present");
        assertThat(page.select("#topic-error").text()).startsWith("错误：").contains("请填写");
        assertThat(page.select("#topic").attr("value")).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    private void enter(Role role) {
        visitor.login(accounts.open(role, PASSWORD), PASSWORD);
    }
}
