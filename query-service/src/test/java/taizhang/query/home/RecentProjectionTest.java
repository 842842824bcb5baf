// SPDX-License-Identifier: Apache-2.0
package taizhang.query.home;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.SampleCity.plan;
import static taizhang.query.SampleCity.session;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.bureau.BureauId;
import taizhang.api.court.CourtCaseDetails;
import taizhang.api.court.HeadClass;
import taizhang.api.court.Hearing;
import taizhang.api.court.Instance;
import taizhang.query.Story;
import taizhang.query.record.RecordStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecentProjectionTest {

    private static final LocalDate HEARD = LocalDate.of(2022, 12, 8);

    private final Story story = new Story(new RecentProjection());

    private static CourtCaseDetails courtCase(Hearing... hearings) {
        return new CourtCaseDetails(
                new BureauId("ty-ga"),
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

    private Recent recent() {
        return story.views().find(Recent.ID, Recent.class).orElseThrow().document();
    }

    @Test
    void the_last_twenty_records_are_kept_the_latest_first() {
        for (int i = 1; i <= 25; i++) {
            story.recorded("study-" + i, session("ty-ga", "2022-12-05"));
        }
        assertThat(recent().lines())
                .hasSize(20)
                .first()
                .satisfies(line -> assertThat(line.record().value()).isEqualTo("study-25"));
    }

    @Test
    void a_record_stands_once_with_what_was_done_to_it_last() {
        story.recorded("a", session("ty-ga", "2022-12-05"))
                .recorded("b", session("ll-ga", "2022-12-06"))
                .corrected("a", session("ty-ga", "2022-12-06"));
        assertThat(recent().lines()).extracting(line -> line.record().value()).containsExactly("a", "b");
        assertThat(recent().lines())
                .extracting(Recent.Line::status)
                .containsExactly(RecordStatus.CORRECTED, RecordStatus.RECORDED);
    }

    @Test
    void what_went_on_stands_as_it_did() {
        story.recorded("a", courtCase())
                .corrected("a", courtCase())
                .continued(
                        "a", courtCase(new Hearing(HEARD, HeadClass.CHIEF, null, null, null, null, null)), "hearings");
        assertThat(recent().lines()).extracting(Recent.Line::status).containsExactly(RecordStatus.CORRECTED);
    }

    @Test
    void drafts_stay_with_their_writer_whatever_happens_to_them() {
        story.recorded("a", session("ty-ga", "2022-12-05"))
                .drafted("p", plan("zz-sf", null, null))
                .corrected("p", plan("zz-sf", null, null))
                .voided("p");
        assertThat(recent().lines()).hasSize(1);
    }
}
