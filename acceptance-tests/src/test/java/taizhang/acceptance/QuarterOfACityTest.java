// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The second quarter of 2026 in a city bureau and its four districts, lived through page by page, then looked back on.
 *
 * <p>By hand. On the ledger are: the plan of the east (April), its joint study with south and north (22 April), the study
 * of the west (21 April) and its redo (10 June), the study of the north (20 April) and the activity of the east (9 June).
 *
 * <ul>
 *   <li>As then: east 2 in April (plan, joint study) and 1 in June, south 1 (joint study), west 1 and 1, north 2 (joint
 *       study, its own); the joint study once for the city: 4 in April and 2 in June, 6 in all.
 *   <li>As now, north having gone into the east on 11 June: east has plan, joint study and north's own in April and the
 *       activity in June, the joint study still once: 3 and 1. North has no row. The city is the same.
 *   <li>Known on 22 April: only the plan. What is scheduled counts nowhere.
 *   <li>Study in the second quarter: south came with 6 of 8, that is half or more; north with 3 of 10, that is less, so
 *       only its own counts. West has 1 until 8 May, none from then on, and 1 again from 11 June, when the redo is
 *       accepted. After the merger east has 2 of 1 owed (the joint one, north's own) and north owes nothing. The city
 *       bureau held none.
 * </ul>
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@InBrowser
class QuarterOfACityTest {

    @TempDir
    private Path data;

    private final Browser browser;
    private final LookBack lookBack;
    private final Colleague east;
    private final Colleague south;
    private final Colleague west;
    private final Colleague north;
    private final Colleague supervisor;
    private final Colleague administrator;

    QuarterOfACityTest(Browser browser) {
        this.browser = browser;
        this.lookBack = new LookBack(browser);
        this.east = new Colleague(browser, "secretary-east");
        this.south = new Colleague(browser, "secretary-south");
        this.west = new Colleague(browser, "secretary-west");
        this.north = new Colleague(browser, "secretary-north");
        this.supervisor = new Colleague(browser, "demo-supervisor");
        this.administrator = new Colleague(browser, "demo-admin");
    }

    @Test
    void is_recorded_reviewed_reorganised_and_looked_back_on() throws URISyntaxException {
        String plan;
        String own;
        String again;
        try (Program _ = startOn("2026-04-08", "--taizhang.play=" + story())) {
            plan = east.sitsDown()
                    .follows("宣传计划")
                    .sends(
                            form -> form.fill("title", "禁毒宣传计划")
                                    .fill("issuedOn", "2026-04-08")
                                    .choose("campaign", "ANTI_DRUG_DAY")
                                    .fill("items[0].content", "发放资料")
                                    .fill("items[0].from", "2026-06-01")
                                    .fill("items[0].to", "2026-06-26")
                                    .fill("items[0].targetNumber", "1500")
                                    .choose("items[0].targetUnit", "份"),
                            "已记录");
            east.follows("首页", "排日程")
                    .sends(
                            form -> form.fill("topic", "学习宪法")
                                    .choose("form", "CENTRAL_GROUP_EXPANDED")
                                    .fill("heldOn", "2026-04-15")
                                    .choose("participants", "south")
                                    .choose("participants", "north"),
                            "已排定");
            east.follows("改期").sends(form -> form.fill("heldOn", "2026-04-22").fill("reason", "与全市会议冲突"), "已改期");
        }
        try (Program _ = startOn("2026-04-23")) {
            east.sitsDown()
                    .sees("已排定，待登记举办情况")
                    .follows("学习宪法", "登记举办情况")
                    .sends(
                            form -> form.fill("attendance.expected", "12")
                                    .fill("attendance.present", "10")
                                    .fill("attendance.leave", "1"),
                            "应到 12，实到 10，请假 1，缺席 1");
            confirms(south, "8", "6");
            confirms(north, "10", "3");
            own = studies(north, "学习", "2026-04-20");
            new RosterDesk(north)
                    .keeps("2026-04-01", "甲某", "局长", "乙某", "副局长")
                    .calls(own, "公差")
                    .saves();
            north.sees("应到 2，实到 1，请假 1，缺席 0");
            again = studies(west, "学习党章", "2026-04-21");
            supervisor.sitsDown().opens("/records/" + own).follows("退回");
            supervisor.sends(
                    form -> form.choose("remarks[0].field", "topic").fill("remarks[0].reason", "请写明专题"), "已退回");
        }
        try (Program _ = startOn("2026-05-08")) {
            north.sitsDown().sees("退回，待更正").follows("学习", "更正").sees("请写明专题");
            north.sends(form -> form.fill("topic", "学习民法典").fill("reason", "按意见修改"), "已更正");
            supervisor.sitsDown().opens("/records/" + again).follows("责令重开");
            supervisor.sends(form -> form.fill("reason", "内容空泛"), "自今日起不再计入职责");
        }
        try (Program _ = startOn("2026-06-11")) {
            west.sitsDown().sees("责令重开，待重新开展").follows("学习党章", "登记重开");
            String redo = west.sends(form -> form.fill("heldOn", "2026-06-10"), "已记录");
            supervisor.sitsDown().opens("/records/" + redo).follows("认可重开");
            supervisor.sends(form -> form, "已认可重开");
            erases("north", own);
            east.sitsDown().follows("宣传活动");
            east.sends(
                    form -> form.fill("title", "禁毒赶集")
                            .fill("heldOn", "2026-06-09")
                            .choose("plan", plan)
                            .choose("planItem", "1")
                            .choose("quantities[0].what", "MATERIALS")
                            .fill("quantities[0].number", "1000")
                            .choose("quantities[0].unit", "份")
                            .choose("quantities[0].atLeast", "true"),
                    "已记录");
            mergesNorthIntoEast();
        }
        try (Program _ = startOn("2026-07-01")) {
            supervisor.sitsDown();
            theCityIsAsWorkedOut();
            studiesAreAsWorkedOut();
        }
    }

    private void confirms(Colleague secretary, String expected, String present) {
        secretary.sitsDown().sees("联合活动，待确认人数").follows("学习宪法", "确认人数");
        secretary.sends(
                form -> form.fill("attendance.expected", expected).fill("attendance.present", present), "已确认本单位人数");
    }

    private static String studies(Colleague secretary, String topic, String heldOn) {
        return secretary
                .sitsDown()
                .follows("中心组学习")
                .sends(
                        form -> form.fill("topic", topic)
                                .choose("form", "CENTRAL_GROUP_DISCUSSION")
                                .fill("heldOn", heldOn),
                        "已记录");
    }

    private void erases(String bureau, String study) {
        supervisor.follows("人员");
        browser.choose("bureau", bureau).press("main form[method=get] button");
        browser.all("[name=reason]").getLast().sendKeys("本人依法申请");
        browser.press("main tr:last-child form[action$='/erase'] button");
        supervisor.sees("已依法删除", "本人依法申请");
        for (String day : new String[] {"", "?asOf=2026-04-23"}) {
            supervisor.opens("/records/" + study + day).sees("应到 2，实到 1，请假 1，缺席 0", "已依法删除", "甲某");
            assertThat(browser.text()).doesNotContain("乙某");
        }
    }

    private void mergesNorthIntoEast() {
        administrator.sitsDown().opens("/bureaus/north").follows("并入其他单位");
        browser.choose("into", "east").fill("effectiveOn", "2026-06-11").press("main button[formmethod=get]");
        administrator.sees("还没有保存", "东区司法局", "secretary-north").follows("回到表单");
        assertThat(browser.find("[name=into]").getDomProperty("value")).isEqualTo("east");
        administrator.sends(form -> form, "已保存");
    }

    private void theCityIsAsWorkedOut() {
        assertThat(lookBack.city(""))
                .containsOnly(
                        entry("市司法局", "合计 0"),
                        entry("东区司法局", "4月 2, 6月 1, 合计 3"),
                        entry("南区司法局", "4月 1, 合计 1"),
                        entry("西区司法局", "4月 1, 6月 1, 合计 2"),
                        entry("北区司法局", "4月 2, 合计 2"),
                        entry("全市合计", "4月 4, 6月 2, 合计 6"));
        assertThat(lookBack.city("&tree=NOW"))
                .containsOnly(
                        entry("市司法局", "合计 0"),
                        entry("东区司法局", "4月 3, 6月 1, 合计 4"),
                        entry("南区司法局", "4月 1, 合计 1"),
                        entry("西区司法局", "4月 1, 6月 1, 合计 2"),
                        entry("全市合计", "4月 4, 6月 2, 合计 6"));
        assertThat(lookBack.city("&asOf=2026-04-22"))
                .containsEntry("东区司法局", "4月 1, 合计 1")
                .containsEntry("北区司法局", "合计 0")
                .containsEntry("全市合计", "4月 1, 合计 1");
    }

    private void studiesAreAsWorkedOut() {
        assertThat(lookBack.study("zz", "")).isEqualTo("逾期 0/1");
        assertThat(lookBack.study("east", "")).isEqualTo("达标 2/1");
        assertThat(lookBack.study("south", "")).isEqualTo("达标 1/1");
        assertThat(lookBack.study("west", "")).isEqualTo("达标 1/1");
        assertThat(lookBack.study("north", "")).startsWith("已豁免");
        assertThat(lookBack.study("east", "&asOf=2026-06-10")).isEqualTo("达标 1/1");
        assertThat(lookBack.study("north", "&asOf=2026-06-10")).isEqualTo("达标 1/1");
        assertThat(lookBack.study("west", "&asOf=2026-05-07")).isEqualTo("达标 1/1");
        assertThat(lookBack.study("west", "&asOf=2026-05-08")).endsWith("0/1");
    }

    /** A new morning: the program is started with its clock set to it. */
    private Program startOn(String day, String... options) {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = "--taizhang.at=" + day + "T09:00:00+08:00";
        Program program = Program.start(data, all);
        browser.at(program).wide(1280);
        return program;
    }

    private static Path story() throws URISyntaxException {
        return Path.of(
                QuarterOfACityTest.class.getResource("four-districts.jsonl").toURI());
    }
}
