// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import taizhang.api.record.RecordKind;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import taizhang.web.clock.LedgerClock;

class RecordFormsTest extends CommandTest {

    private static final String[] SESSION = {
        "topic",
        "专题传达学习党的二十大精神",
        "form",
        "CENTRAL_GROUP_EXPANDED",
        "heldOn",
        "2022-12-05",
        "place",
        "三楼会议室",
        "lateReason",
        "年终统一补录"
    };

    private Answer blank(String type) {
        return desk(SECRETARY).open("/records/new?type=" + type);
    }

    @Nested
    class A_new_record {

        @ParameterizedTest
        @EnumSource(RecordKind.class)
        void has_a_form_in_both_languages_without_a_raw_key(RecordKind kind) {
            for (String language : List.of("zh-CN", "en")) {
                Answer form = desk(SECRETARY)
                        .send(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                        "/records/new?type=" + kind)
                                .header("Accept-Language", language));
                assertThat(form.status()).isEqualTo(200);
                assertThat(form.body())
                        .doesNotContain("??")
                        .doesNotContain("record.field.")
                        .doesNotContain("command.");
            }
        }

        @Test
        void offers_the_own_bureau_and_today_and_only_bureaus_of_the_own_scope() {
            Answer form = blank("STUDY_SESSION");
            assertThat(form.inputs().get("bureau")).containsExactly("ty-ga");
            assertThat(form.inputs().get("heldOn").getFirst()).isNotEmpty();
            assertThat(form.page().select("select[name=bureau] option[value]").eachAttr("value"))
                    .containsExactly("", "ty-ga");
        }

        @Test
        void leads_to_its_page_and_leaves_one_event_however_often_it_is_sent() {
            Answer form = blank("STUDY_SESSION");
            Answer first = desk(SECRETARY).handIn(form, "/records/new", SESSION);
            Answer second = desk(SECRETARY).handIn(form, "/records/new", SESSION);
            assertThat(first.status()).isEqualTo(303);
            assertThat(first.location()).contains("/records/", "after=" + (head + 1), "saved=recorded");
            assertThat(second.location()).isEqualTo(first.location());
            assertThat(log.head()).isEqualTo(head + 1);
        }

        @Test
        void grows_more_rows_without_script_and_keeps_what_was_typed() {
            Answer form = blank("PUBLICITY_ACTIVITY");
            Answer longer = desk(SECRETARY)
                    .handIn(
                            form,
                            "/records/new",
                            "title",
                            "宪法夜摊",
                            "quantities[0].number",
                            "1000",
                            "addRow",
                            "quantities");
            assertThat(longer.status()).isEqualTo(200);
            assertThat(longer.inputs()).containsKey("quantities[5].number").doesNotContainKey("quantities[6].number");
            assertThat(longer.inputs().get("title")).containsExactly("宪法夜摊");
            assertThat(longer.inputs().get("quantities[0].number")).containsExactly("1000");
            nothing_was_recorded();
        }

        @Test
        void may_be_like_an_earlier_one_but_for_its_date() {
            String id = session("上次的主题");
            Answer form = desk(SECRETARY).open("/records/new?type=STUDY_SESSION&like=" + id);
            assertThat(form.inputs().get("topic")).containsExactly("上次的主题");
            assertThat(form.inputs().get("heldOn").getFirst()).isNotEqualTo("2022-12-05");
            assertThat(form.inputs().get("id").getFirst()).isNotEqualTo(id);
        }
    }

    @Nested
    class What_is_wrong {

        @ParameterizedTest
        @CsvSource({
            "topic, '', field.required",
            "topic, '\u3000\u3000', field.required",
            "topic, '\u200b\u200b', field.required",
            "topic, 'a\u202eb', U+202E",
            "heldOn, 2026-02-30, 2026-03-05",
            "heldOn, 0001-01-01, 2026-03-05",
            "heldOn, 2099-01-01, 尚未",
            "form, DANCE, 选项",
            "attendance.present, -1, 0",
            "attendance.present, 1e309, 0",
            "attendance.present, NaN, 0",
            "attendance.expected, 501, 500",
        })
        void is_said_on_top_and_at_the_field_and_nothing_typed_is_lost(String field, String typed, String words) {
            Answer form = blank("STUDY_SESSION");
            Answer again = desk(SECRETARY)
                    .handIn(
                            form,
                            "/records/new",
                            "topic",
                            "主题",
                            "form",
                            "SELF_STUDY",
                            "heldOn",
                            "2022-12-05",
                            "attendance.expected",
                            "12",
                            "attendance.present",
                            "11",
                            "place",
                            "<script>alert(1)</script>",
                            field,
                            typed);
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.page().title()).startsWith("错误：");
            String summary = again.page().select(".error-summary a").text();
            assertThat(summary).isNotEmpty();
            assertThat(again.page().getElementById(field + "-error").text()).contains(summary);
            assertThat(again.page().select(".error-summary a").attr("href")).isEqualTo("#" + field);
            assertThat(again.page().getElementById(field)).isNotNull();
            assertThat(again.inputs().get(field)).containsExactly(typed);
            assertThat(again.inputs().get("place")).containsExactly("<script>alert(1)</script>");
            assertThat(again.page().select("main script")).isEmpty();
            nothing_was_recorded();
        }

        @Test
        void is_said_with_the_words_that_the_kind_has_for_its_fields() {
            Answer plan = desk(SECRETARY).handIn(blank("PUBLICITY_PLAN"), "/records/new", "title", "");
            assertThat(plan.page().select(".error-summary").text()).contains("计划名称");
            Answer activity = desk(SECRETARY).handIn(blank("PUBLICITY_ACTIVITY"), "/records/new", "title", "");
            assertThat(activity.page().select(".error-summary").text()).contains("活动名称");
        }

        @Test
        void is_all_said_at_once() {
            Answer again = desk(SECRETARY)
                    .handIn(
                            blank("LECTURE"),
                            "/records/new",
                            "heldOn",
                            "2022-12-05",
                            "attendance.expected",
                            "5",
                            "attendance.present",
                            "9",
                            "kind",
                            "PARTY_LECTURE",
                            "topic",
                            "党课",
                            "lecturerRole",
                            "局党委书记",
                            "startsAt",
                            "10:00",
                            "endsAt",
                            "09:00");
            assertThat(again.page().select(".error-summary a").eachAttr("href"))
                    .containsExactly("#attendance.present", "#endsAt");
            assertThat(again.page().select("details.fold").hasAttr("open")).isTrue();
        }

        @Test
        void in_a_bureau_of_someone_else_is_refused_with_the_form_kept() {
            Answer again =
                    desk(SECRETARY).handIn(blank("STUDY_SESSION"), "/records/new", with(SESSION, "bureau", "ty-sf"));
            assertThat(again.status()).isEqualTo(403);
            assertThat(again.inputs().get("topic")).containsExactly("专题传达学习党的二十大精神");
            nothing_was_recorded();
        }

        @Test
        void in_an_unknown_bureau_is_said_at_the_field() {
            Answer again =
                    desk(SECRETARY).handIn(blank("STUDY_SESSION"), "/records/new", with(SESSION, "bureau", "xx-xx"));
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.page().getElementById("bureau-error")).isNotNull();
            assertThat(again.inputs().get("bureau")).containsExactly("xx-xx");
            nothing_was_recorded();
        }
    }

    @Nested
    class A_correction {

        @Test
        void starts_from_what_stands_and_needs_a_reason_and_a_change() {
            String id = session("旧主题");
            Answer form = desk(SECRETARY).open("/records/{id}/correct", id);
            assertThat(form.inputs().get("topic")).containsExactly("旧主题");
            Answer without = desk(SECRETARY).handIn(form, "/records/" + id + "/correct", "topic", "新主题");
            assertThat(without.page().getElementById("reason-error")).isNotNull();
            Answer unchanged = desk(SECRETARY).handIn(form, "/records/" + id + "/correct", "reason", "看错了");
            assertThat(unchanged.status()).isEqualTo(422);
            nothing_was_recorded();
            Answer done = desk(SECRETARY).handIn(form, "/records/" + id + "/correct", "topic", "新主题", "reason", "写错了");
            assertThat(done.status()).isEqualTo(303);
            assertThat(done.location()).contains("saved=corrected");
        }

        @Test
        void that_lost_the_race_shows_both_versions_and_can_be_sent_again_on_the_new_one() {
            String id = session("原来的主题");
            String path = "/records/" + id + "/correct";
            Answer mine = desk(SECRETARY).open(path);
            Answer theirs = desk(SECRETARY).open(path);
            desk(SECRETARY).handIn(theirs, path, "topic", "别人改的主题", "reason", "先到");
            Answer lost = desk(SECRETARY).handIn(mine, path, "topic", "我改的主题", "reason", "后到");
            assertThat(lost.status()).isEqualTo(409);
            assertThat(lost.page().select("main table").text()).contains("别人改的主题", "我改的主题");
            assertThat(lost.inputs().get("topic")).containsExactly("我改的主题");
            assertThat(lost.inputs().get("expectedVersion")).containsExactly("2");
            assertThat(desk(SECRETARY).handIn(lost, path).status()).isEqualTo(303);
        }

        @Test
        void of_another_bureaus_record_is_not_to_be_found() {
            String id = session("与你无关");
            for (String page : List.of("/records/{id}/correct", "/records/{id}/void", "/plans/{id}/issue")) {
                assertThat(desk(NEIGHBOUR).open(page, id).status()).isEqualTo(404);
            }
            assertThat(desk(NEIGHBOUR)
                            .open("/records/new?type=STUDY_SESSION&like=" + id)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Nested
    class A_late_entry {

        private static final String[] WITHOUT_REASON = {
            "topic", "专题学习", "form", "CENTRAL_GROUP_EXPANDED", "heldOn", "2022-12-05"
        };

        @Test
        void is_asked_why_and_goes_on_record_with_the_answer() {
            Answer asked = desk(SECRETARY).handIn(blank("STUDY_SESSION"), "/records/new", WITHOUT_REASON);
            assertThat(asked.status()).isEqualTo(200);
            assertThat(asked.page().select(".banner-note a[href=#lateReason]").text())
                    .isNotEmpty();
            assertThat(asked.page().select("details.fold").hasAttr("open")).isTrue();
            assertThat(asked.inputs().get("topic")).containsExactly("专题学习");
            nothing_was_recorded();

            Answer done = desk(SECRETARY).handIn(asked, "/records/new", "lateReason", "汇总后补录");
            assertThat(done.location()).contains("saved=recorded");
        }

        @Test
        void is_asked_only_once() {
            Answer asked = desk(SECRETARY).handIn(blank("STUDY_SESSION"), "/records/new", WITHOUT_REASON);
            assertThat(desk(SECRETARY).handIn(asked, "/records/new").status()).isEqualTo(303);
        }

        @Test
        void is_told_what_is_wrong_before_it_is_asked_anything() {
            Answer again = desk(SECRETARY)
                    .handIn(
                            blank("STUDY_SESSION"),
                            "/records/new",
                            "topic",
                            "",
                            "form",
                            "SELF_STUDY",
                            "heldOn",
                            "2022-12-05");
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.page().select(".banner-note")).isEmpty();
        }
    }

    @Nested
    class A_scheduled_session {

        private final LocalDate ahead = LocalDate.now(LedgerClock.ZONE).plusDays(20);

        private String scheduled() {
            Answer form = desk(SECRETARY).open("/records/schedule?type=STUDY_SESSION");
            Answer done = desk(SECRETARY)
                    .handIn(
                            form,
                            "/records/schedule",
                            "topic",
                            "专题学习宪法",
                            "form",
                            "CENTRAL_GROUP_EXPANDED",
                            "heldOn",
                            ahead.toString());
            assertThat(done.location()).contains("saved=scheduled");
            return done.location().replaceAll("/records/([^?]+).*", "$1");
        }

        @Test
        void is_asked_for_nothing_that_only_the_session_brings() {
            Answer form = desk(SECRETARY).open("/records/schedule?type=STUDY_SESSION");
            assertThat(form.inputs()).containsKey("heldOn").doesNotContainKeys("minutes", "attendance.present");
        }

        @Test
        void lies_ahead() {
            Answer form = desk(SECRETARY).open("/records/schedule?type=LECTURE");
            Answer again = desk(SECRETARY).handIn(form, "/records/schedule", "topic", "党课", "heldOn", "2022-12-05");
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.inputs().get("topic")).containsExactly("党课");
        }

        @Test
        void keeps_its_identity_when_it_is_postponed_and_is_called_off_before_it_begins() {
            String id = scheduled();
            Answer postpone = desk(SECRETARY).open("/records/{id}/postpone", id);
            assertThat(postpone.inputs().get("topic")).containsExactly("专题学习宪法");
            String later = ahead.plusDays(7).toString();
            String path = "/records/" + id + "/postpone";
            assertThat(desk(SECRETARY).handIn(postpone, path, "heldOn", later).status())
                    .as("a reason is asked")
                    .isEqualTo(422);
            Answer postponed = desk(SECRETARY).handIn(postpone, path, "heldOn", later, "reason", "与全市会议冲突");
            assertThat(postponed.location()).contains("/records/" + id, "saved=postponed");

            Answer cancel = desk(SECRETARY).open("/records/{id}/cancel", id);
            Answer cancelled = desk(SECRETARY).handIn(cancel, "/records/" + id + "/cancel", "reason", "并入下月");
            assertThat(cancelled.location()).contains("saved=cancelled");
            assertThat(desk(SECRETARY).open("/records/{id}/postpone", id).status())
                    .isEqualTo(422);

            Answer restore = desk(SECRETARY).open("/records/{id}/restore", id);
            Answer restored = desk(SECRETARY).handIn(restore, "/records/" + id + "/restore", "reason", "误取消");
            assertThat(restored.location()).contains("saved=restored");
            assertThat(log.head()).isEqualTo(head + 4);
        }

        @Test
        void is_recorded_out_of_what_was_scheduled() {
            String id = scheduled();
            Answer form = desk(SECRETARY).open("/records/{id}/held", id);
            assertThat(form.inputs().get("topic")).containsExactly("专题学习宪法");
            assertThat(form.inputs()).containsKey("attendance.present");
            Answer tooEarly = desk(SECRETARY).handIn(form, "/records/" + id + "/held");
            assertThat(tooEarly.page().getElementById("heldOn-error"))
                    .as("its day has not come")
                    .isNotNull();
            String today = LocalDate.now(LedgerClock.ZONE).toString();
            Answer held = desk(SECRETARY).handIn(form, "/records/" + id + "/held", "heldOn", today);
            assertThat(held.location()).contains("/records/" + id, "saved=recorded");
            assertThat(desk(SECRETARY).open("/records/{id}/cancel", id).status())
                    .isEqualTo(422);
        }

        @Test
        void is_nothing_for_a_plan() {
            assertThat(desk(SECRETARY)
                            .open("/records/schedule?type=PUBLICITY_PLAN")
                            .status())
                    .isEqualTo(404);
            assertThat(desk(SECRETARY).open("/records/schedule").page().select("main nav a[href*=PUBLICITY_PLAN]"))
                    .isEmpty();
        }
    }

    @Test
    void a_voided_one_comes_back_with_a_reason() {
        String id = session("误作废的");
        String voiding = "/records/" + id + "/void";
        desk(SECRETARY).handIn(desk(SECRETARY).open(voiding), voiding, "reason", "误操作");
        String restoring = "/records/" + id + "/restore";
        Answer restored = desk(SECRETARY).handIn(desk(SECRETARY).open(restoring), restoring, "reason", "恢复");
        assertThat(restored.location()).contains("saved=restored");
        assertThat(desk(SECRETARY).open(restoring).status()).isEqualTo(422);
        assertThat(desk(SECRETARY).open("/records/{id}/correct", id).status()).isEqualTo(200);
    }

    @Test
    void voiding_asks_for_a_reason() {
        String path = "/records/" + session("重复的") + "/void";
        Answer form = desk(SECRETARY).open(path);
        assertThat(desk(SECRETARY).handIn(form, path).status()).isEqualTo(422);
        Answer done = desk(SECRETARY).handIn(form, path, "reason", "重复登记");
        assertThat(done.location()).contains("saved=voided");
        assertThat(desk(SECRETARY).open(path).status()).isEqualTo(422);
    }

    @Test
    void a_plan_is_drafted_first_and_issued_later() {
        Answer drafted = desk(SECRETARY)
                .handIn(
                        blank("PUBLICITY_PLAN"),
                        "/records/new",
                        "title",
                        "2022年宪法宣传周",
                        "items[0].content",
                        "宪法进机关",
                        "do",
                        "draft");
        assertThat(drafted.location()).contains("saved=drafted");
        String id = drafted.location().replaceAll("/records/([^?]+).*", "$1");
        Answer form = desk(SECRETARY).open("/plans/{id}/issue", id);
        assertThat(form.inputs().get("items[0].content")).containsExactly("宪法进机关");
        Answer issued = desk(SECRETARY).handIn(form, "/plans/" + id + "/issue", "issuedOn", "2022-11-30");
        assertThat(issued.location()).contains("saved=issued");
        assertThat(log.head()).isEqualTo(head + 2);
    }

    private static String[] with(String[] typed, String... more) {
        return java.util.stream.Stream.of(typed, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }
}
