// SPDX-License-Identifier: Apache-2.0
package taizhang.command.meeting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.meeting.MeetingDetails;
import taizhang.api.meeting.MeetingKind;
import taizhang.api.meeting.ThemeForm;
import taizhang.api.meeting.Voters;
import taizhang.api.record.Attendance;
import taizhang.api.record.RecordKind;
import taizhang.command.record.Gathering;
import taizhang.command.record.GuestLecture;
import taizhang.command.record.Ledger;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 三会, 主题党日, 组织生活会 and 民主生活会, domain.md §2. */
@Configuration(proxyBeanMethods = false)
class Meetings {

    private static final Type OFFICE = new Type.Line(100);
    private static final Type COUNT = new Type.Whole(0, Attendance.MOST);
    private static final Type PARAGRAPH = new Type.Paragraph(2_000);

    private static final Shape VOTERS =
            Shape.of(Field.required("entitled", new Type.Whole(1, Attendance.MOST)), Field.required("present", COUNT));

    private static final Shape AGENDA_ITEM = Shape.of(
            Field.required("topic", new Type.Line(Gathering.LONGEST_LINE)),
            Field.optional("election", new Type.Tick()),
            Field.optional("presenterRole", OFFICE),
            Field.optional("points", PARAGRAPH),
            Field.optional("views", PARAGRAPH));

    private static final Shape DECISION = Shape.of(
            Field.required("text", new Type.Line(500)),
            Field.optional("yes", COUNT),
            Field.optional("no", COUNT),
            Field.optional("abstain", COUNT),
            Field.optional("ownerRole", OFFICE),
            Field.optional("dueOn", new Type.Day()));

    private static final Shape SHAPE = Shape.of(
                    Field.required("bureau", new Type.Reference(Type.To.BUREAU)),
                    Field.required("kind", Type.choiceOf(MeetingKind.class)),
                    Field.required("topic", new Type.Line(Gathering.LONGEST_LINE)),
                    Gathering.HELD_ON,
                    Gathering.PLACE,
                    Field.optional("chairRole", OFFICE),
                    Gathering.ATTENDANCE,
                    Field.folded("recorderRole", OFFICE),
                    Field.folded("voters", new Type.Group(VOTERS, Voters.class)),
                    Field.folded("committeeSize", new Type.Whole(1, Attendance.MOST)),
                    Field.folded("agenda", new Type.Rows(AGENDA_ITEM, 2)),
                    Field.folded("decisions", new Type.Rows(DECISION, 2)),
                    Gathering.STARTS_AT,
                    Gathering.ENDS_AT,
                    Gathering.PART_OF_DAY,
                    Field.folded("participants", new Type.Bureaus()),
                    Gathering.COUNTS_AS)
            .and(GuestLecture.SHAPE)
            .and(Shape.of(
                    Field.folded("themeForm", Type.choiceOf(ThemeForm.class)),
                    Field.folded("effect", PARAGRAPH),
                    Gathering.MINUTES,
                    Gathering.REMARK));

    @Bean
    Ledger meetingLedger() {
        return new Ledger(
                RecordKind.MEETING,
                MeetingDetails.class,
                Ledger.Verbs.of("Meeting"),
                SHAPE,
                "heldOn",
                (details, _) -> complete(details));
    }

    private static void complete(ObjectNode details) {
        Gathering.countAbsent(details);
        GuestLecture.complete(details);
        details.path("decisions").forEach(Meetings::countNobody);
    }

    /** Whoever counted the yes-votes and wrote no others down saw none. */
    private static void countNobody(JsonNode decision) {
        if (decision instanceof ObjectNode votes && votes.hasNonNull("yes")) {
            for (String others : new String[] {"no", "abstain"}) {
                if (!votes.hasNonNull(others)) {
                    votes.put(others, 0);
                }
            }
        }
    }
}
