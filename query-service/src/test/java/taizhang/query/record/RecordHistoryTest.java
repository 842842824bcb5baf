// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.SampleCity.activity;
import static taizhang.query.SampleCity.lecture;
import static taizhang.query.SampleCity.plan;
import static taizhang.query.SampleCity.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.api.record.RecordId;
import taizhang.query.Story;
import taizhang.query.asof.AsOf;
import taizhang.web.calendar.WorkingDays;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordHistoryTest {

    private final Story story = new Story(new HistoryProjection());

    @Nested
    class A_scheduled_record {

        @Test
        void tells_its_whole_life_and_is_late_by_the_day_it_was_held_at_last() {
            story.on("2022-12-01").scheduled("l", lecture("2022-12-09", "ls-ga"));
            story.on("2022-12-08").postponed("l", lecture("2022-12-12", "ls-ga"));
            story.on("2022-12-20").recorded("l", lecture("2022-12-12", "ls-ga"));

            RecordHistory history = history("l", story.now()).orElseThrow();
            assertThat(history.versions())
                    .extracting(Version::step)
                    .containsExactly(Step.SCHEDULED, Step.POSTPONED, Step.RECORDED);
            assertThat(history.status()).isEqualTo(RecordStatus.RECORDED);
            // Six working days from the 13th to the 20th; by its first day it would have been seven.
            assertThat(history.lateness(WorkingDays.shipped()).orElseThrow().delayWorkdays())
                    .isEqualTo(6);
        }

        @Test
        void is_neither_late_nor_in_time_before_it_is_held() {
            story.on("2022-12-01")
                    .scheduled("l", lecture("2022-12-09", "ls-ga"))
                    .cancelled("l");

            RecordHistory history = history("l", story.now()).orElseThrow();
            assertThat(history.status()).isEqualTo(RecordStatus.CANCELLED);
            assertThat(history.lateness(WorkingDays.shipped())).isEmpty();
        }
    }

    @Nested
    class A_corrected_record {

        @Test
        void keeps_both_texts_with_who_when_and_why() {
            story.on("2022-12-12").recorded("l", lecture("2022-12-09", "ls-ga"));
            story.on("2022-12-14").corrected("l", lecture("2022-12-08", "ls-ga"));

            RecordHistory history = history("l", story.now()).orElseThrow();
            assertThat(history.versions()).extracting(Version::step).containsExactly(Step.RECORDED, Step.CORRECTED);
            assertThat(history.versions()).extracting(Version::number).containsExactly(1L, 2L);
            assertThat(history.latest().actor()).isEqualTo("demo-admin");
            assertThat(history.latest().reason()).isEqualTo("填错");
            assertThat(history.status()).isEqualTo(RecordStatus.CORRECTED);
            assertThat(HistoryAnswer.of("l", history).versions().getLast().changes())
                    .containsExactly(new FieldChange("heldOn", LocalDate.of(2022, 12, 9), LocalDate.of(2022, 12, 8)));
        }

        @Test
        void is_known_as_it_was_on_the_day_before() {
            story.on("2022-12-12").recorded("l", lecture("2022-12-09", "ls-ga"));
            story.on("2022-12-14").corrected("l", lecture("2022-12-08", "ls-ga"));

            RecordHistory before = history("l", story.asOf("2022-12-13")).orElseThrow();
            assertThat(before.status()).isEqualTo(RecordStatus.RECORDED);
            assertThat(before.latest().details().on()).isEqualTo("2022-12-09");
            assertThat(history("l", story.asOf("2022-12-11"))).isEmpty();
        }

        @Test
        void is_late_by_its_first_entry_and_the_day_it_now_says() {
            story.on("2022-12-12").recorded("l", lecture("2022-12-09", "ls-ga"));
            story.on("2022-12-30").corrected("l", lecture("2022-12-08", "ls-ga"));

            assertThat(history("l", story.now()).orElseThrow().lateness(WorkingDays.shipped()))
                    .contains(new Lateness(2));
        }
    }

    @Nested
    class The_state {

        @Test
        void of_a_draft_stays_draft_until_it_is_issued() {
            story.drafted("p", plan("zz-sf", null, null));
            assertThat(state("p")).isEqualTo(RecordStatus.DRAFT);
            assertThat(history("p", story.now()).orElseThrow().lateness(WorkingDays.shipped()))
                    .isEmpty();

            story.recorded("p", plan("zz-sf", null, "2022-11-30"));
            assertThat(state("p")).isEqualTo(RecordStatus.RECORDED);
        }

        @Test
        void of_a_voided_record_is_voided_whatever_came_before() {
            story.recorded("s", session("ty-ga", "2022-12-05"))
                    .corrected("s", session("ty-ga", "2022-12-06"))
                    .voided("s");

            assertThat(state("s")).isEqualTo(RecordStatus.VOIDED);
        }

        private RecordStatus state(String id) {
            return history(id, story.now()).orElseThrow().status();
        }
    }

    @Nested
    class The_difference {

        @Test
        void of_a_list_names_all_of_it_before_and_now() {
            Quantity booklets = new Quantity(QuantityKind.MATERIALS, 300, "份", true);

            assertThat(FieldChange.between(
                            activity("2022-12-09", List.of(), "ty-sf"),
                            activity("2022-12-09", List.of(booklets), "ty-sf", "ty-fy")))
                    .containsExactly(
                            new FieldChange("coHosts", null, List.of(new BureauId("ty-fy"))),
                            new FieldChange("quantities", null, List.of(booklets)));
        }

        @Test
        void of_equal_versions_is_nothing() {
            assertThat(FieldChange.between(session("ty-ga", "2022-12-05"), session("ty-ga", "2022-12-05")))
                    .isEmpty();
        }
    }

    private Optional<RecordHistory> history(String id, AsOf asOf) {
        return story.views()
                .find(RecordHistory.id(new RecordId(id)), RecordHistory.class)
                .flatMap(view -> view.document().at(asOf.position()));
    }
}
