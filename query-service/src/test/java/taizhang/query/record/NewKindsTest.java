// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import taizhang.api.bureau.BureauId;
import taizhang.api.court.CourtCaseDetails;
import taizhang.api.court.HeadClass;
import taizhang.api.court.Hearing;
import taizhang.api.court.Instance;
import taizhang.api.meeting.AgendaItem;
import taizhang.api.meeting.Decision;
import taizhang.api.meeting.MeetingDetails;
import taizhang.api.meeting.MeetingKind;
import taizhang.api.meeting.Outcome;
import taizhang.api.meeting.QuorumRule;
import taizhang.api.meeting.Voters;
import taizhang.api.record.CountsAs;
import taizhang.query.SampleCity;
import taizhang.query.Story;

/** A members' meeting of December 2022 and a case that is heard twice, as their pages tell them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewKindsTest {

    private static final BureauId POLICE = new BureauId("ty-ga");
    private final Story story = new Story(new HistoryProjection());

    @Nested
    class A_meeting {

        @Test
        void says_in_words_what_was_frozen_in_its_event() {
            // 10 of the 20 entitled came: enough for a vote, yet ten are not more than half of twenty.
            story.recorded("m", meeting());
            assertThat(lines(Locale.SIMPLIFIED_CHINESE, "quorum"))
                    .containsExactly("到会有表决权的党员达半数：到 10，应到 20，须达 1/2，符合（DZB-09 中国共产党支部工作条例（试行）第十一条）");
            assertThat(lines(Locale.SIMPLIFIED_CHINESE, "decisions"))
                    .containsExactly("同意转正；赞成 10、反对 0、弃权 0；未通过；组织委员；完成时限 2022-12-30");
            assertThat(lines(Locale.SIMPLIFIED_CHINESE, "agenda")).containsExactly("预备党员转正；组织委员；不同意见 一人建议延长");
            assertThat(lines(Locale.SIMPLIFIED_CHINESE, "countsAs")).containsExactly("主题党日");
            assertThat(lines(Locale.ENGLISH, "decisions"))
                    .singleElement()
                    .asString()
                    .contains("10 yes, 0 no, 0 abstained", "not passed");
        }

        private List<String> lines(Locale locale, String field) {
            return NewKindsTest.this.lines("m", locale, field);
        }
    }

    @Nested
    class A_case {

        @Test
        void goes_on_without_being_corrected_and_shows_what_each_step_added() {
            story.on("2022-11-04").recorded("c", courtCase());
            story.on("2022-12-09").continued("c", courtCase(heard(8, HeadClass.NONE)), "hearings");
            story.on("2022-12-21")
                    .continued("c", courtCase(heard(8, HeadClass.NONE), heard(20, HeadClass.CHIEF)), "hearings");

            RecordHistory history = history("c");
            assertThat(history.versions())
                    .extracting(Version::step)
                    .containsExactly(Step.RECORDED, Step.CONTINUED, Step.CONTINUED);
            assertThat(history.status()).isEqualTo(RecordStatus.RECORDED);
            assertThat(HistoryAnswer.of("c", history).versions().get(1).changes())
                    .extracting(FieldChange::field)
                    .containsExactly("hearings");
            assertThat(lines("c", Locale.SIMPLIFIED_CHINESE, "hearings"))
                    .containsExactly("2022-12-08；负责人未出庭", "2022-12-20；正职；身份证明有效 是；出庭发言 是");
        }

        @Test
        void that_was_corrected_stays_so_when_it_goes_on() {
            story.recorded("c", courtCase())
                    .corrected("c", courtCase(heard(8, HeadClass.CHIEF)))
                    .continued("c", courtCase(heard(8, HeadClass.CHIEF), heard(20, HeadClass.CHIEF)), "hearings");
            assertThat(history("c").status()).isEqualTo(RecordStatus.CORRECTED);
        }

        @Test
        void that_was_approved_has_more_to_be_looked_at_and_one_that_was_returned_waits_on() {
            story.recorded("c", courtCase())
                    .approved("c")
                    .continued("c", courtCase(heard(8, HeadClass.CHIEF)), "hearings");
            assertThat(history("c").status()).isEqualTo(RecordStatus.RECORDED);
            story.returned("c")
                    .continued("c", courtCase(heard(8, HeadClass.CHIEF), heard(20, HeadClass.CHIEF)), "hearings");
            assertThat(history("c").status()).isEqualTo(RecordStatus.RETURNED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void every_label_has_words(String language) {
        story.recorded("m", meeting()).recorded("c", courtCase(heard(8, HeadClass.DEPUTY)));
        for (String id : List.of("m", "c")) {
            assertThat(RecordSheet.of(history(id), words(Locale.forLanguageTag(language)))
                            .facts())
                    .extracting(RecordSheet.Fact::label)
                    .noneMatch(label -> label.matches("[a-z]+[A-Z.].*"));
        }
    }

    private List<String> lines(String id, Locale locale, String field) {
        return words(locale).lines(Fields.of(history(id).latest().details()).get(field)).stream()
                .map(RecordWords.Said::text)
                .toList();
    }

    private RecordHistory history(String id) {
        return story.views()
                .find("record/" + id, RecordHistory.class)
                .orElseThrow()
                .document();
    }

    private static RecordWords words(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("record/messages", "query/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new RecordWords(messages, locale, SampleCity.directory(), _ -> Optional.empty(), _ -> true);
    }

    static MeetingDetails meeting() {
        return new MeetingDetails(
                POLICE,
                MeetingKind.BRANCH_MEMBERS,
                "讨论转正",
                LocalDate.of(2022, 12, 15),
                null,
                null,
                null,
                null,
                "支部书记",
                null,
                null,
                new Voters(20, 10),
                null,
                QuorumRule.MEMBERS.of(10, 20),
                List.of(new AgendaItem("预备党员转正", false, "组织委员", null, "一人建议延长")),
                List.of(new Decision("同意转正", 10, 0, 0, Outcome.NOT_PASSED, "组织委员", LocalDate.of(2022, 12, 30))),
                List.of(),
                List.of(CountsAs.THEME_DAY),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Hearing heard(int day, HeadClass head) {
        Boolean came = head == HeadClass.NONE ? null : true;
        return new Hearing(LocalDate.of(2022, 12, day), head, null, null, came, came, null);
    }

    static CourtCaseDetails courtCase(Hearing... hearings) {
        return new CourtCaseDetails(
                POLICE,
                "（2022）湘0211行初12号",
                Instance.FIRST,
                LocalDate.of(2022, 11, 3),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(hearings),
                List.of(),
                null);
    }
}
