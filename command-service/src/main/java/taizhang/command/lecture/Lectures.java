// SPDX-License-Identifier: Apache-2.0
package taizhang.command.lecture;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.lecture.LectureCategory;
import taizhang.api.lecture.LectureDetails;
import taizhang.api.lecture.LectureKind;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.record.RecordKind;
import taizhang.command.record.Gathering;
import taizhang.command.record.GuestLecture;
import taizhang.command.record.Ledger;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.node.ObjectNode;

/** 党课 and 宣讲, domain.md §3. */
@Configuration(proxyBeanMethods = false)
class Lectures {

    private static final Shape SHAPE = Shape.of(
            Field.required("host", new Type.Reference(Type.To.BUREAU)),
            Field.required("kind", Type.choiceOf(LectureKind.class)),
            Field.required("topic", new Type.Line(Gathering.LONGEST_LINE)),
            Field.required("lecturerRole", new Type.Line(100)),
            Gathering.HELD_ON,
            Gathering.PLACE,
            Gathering.ATTENDANCE,
            Field.folded("lecturerOffice", Type.choiceOf(LecturerOffice.class)).derivedFrom("lecturerRole"),
            Field.folded("lecturerOrg", new Type.Reference(Type.To.BUREAU)),
            Gathering.STARTS_AT,
            Gathering.ENDS_AT,
            Gathering.PART_OF_DAY,
            Field.folded("participants", new Type.Bureaus()),
            Field.folded("points", new Type.Lines(500)),
            Field.folded("category", Type.choiceOf(LectureCategory.class)),
            Field.folded("studyMinutes", new Type.Whole(1, 6_000)),
            Field.folded("applicants", new Type.Whole(0, 10_000)),
            Field.folded("interaction", new Type.Paragraph(2_000)),
            Field.folded("filedWith", new Type.Line(Gathering.LONGEST_LINE)),
            Field.folded("filedOn", new Type.Day()),
            Gathering.COUNTS_AS,
            Gathering.MINUTES,
            Gathering.REMARK);

    @Bean
    Ledger lectureLedger() {
        return new Ledger(
                RecordKind.LECTURE,
                LectureDetails.class,
                Ledger.Verbs.of("Lecture"),
                SHAPE,
                "heldOn",
                (details, _) -> complete(details));
    }

    private static void complete(ObjectNode details) {
        Gathering.countAbsent(details);
        GuestLecture.complete(details);
    }
}
