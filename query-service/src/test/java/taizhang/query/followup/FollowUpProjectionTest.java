// SPDX-License-Identifier: Apache-2.0
package taizhang.query.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.session;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.bureau.BureauId;
import taizhang.api.followup.FollowUpCommand;
import taizhang.api.followup.FollowUpEvent;
import taizhang.api.followup.FollowUpEvent.FollowUpClosed;
import taizhang.api.followup.FollowUpEvent.FollowUpOpened;
import taizhang.api.followup.FollowUpEvent.ProgressReported;
import taizhang.api.followup.FollowUpId;
import taizhang.api.record.RecordId;
import taizhang.query.Story;
import taizhang.query.asof.AsOf;
import taizhang.query.followup.FollowUps.FollowUp;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowUpProjectionTest {

    private static final FollowUpId ID = new FollowUpId("f");
    private static final RecordId RECORD = new RecordId("s");
    private static final BureauId BUREAU = new BureauId("ty-ga");

    private final Story story = new Story(new FollowUpProjection());

    @Test
    void tells_how_far_it_had_come_on_any_day() {
        story.on("2022-12-06").recorded("s", session("ty-ga", "2022-12-05"));
        tell(new FollowUpOpened(ID, RECORD, BUREAU, "组织专题讨论", "政工室主任", LocalDate.of(2022, 12, 20)));
        story.on("2022-12-10");
        tell(new ProgressReported(ID, RECORD, BUREAU, "已开展两次"));
        story.on("2022-12-15");
        tell(new FollowUpClosed(ID, RECORD, BUREAU, "全部完成"));

        assertThat(of(story.asOf("2022-12-05")).followUps()).isEmpty();
        assertThat(only(story.asOf("2022-12-06")).steps()).hasSize(1);
        assertThat(only(story.asOf("2022-12-10")).outcome()).isNull();
        assertThat(only(story.now()).outcome()).isEqualTo("全部完成");
        assertThat(only(story.now()).steps()).hasSize(3);
    }

    private FollowUp only(AsOf asOf) {
        assertThat(of(asOf).followUps()).hasSize(1);
        return of(asOf).followUps().getFirst();
    }

    private FollowUps of(AsOf asOf) {
        return FollowUpProjection.of(RECORD, asOf.position(), story.views());
    }

    private void tell(FollowUpEvent event) {
        story.append(FollowUpCommand.target(ID), event);
    }
}
