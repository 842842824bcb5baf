// SPDX-License-Identifier: Apache-2.0
package taizhang.command.study;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.record.RecordKind;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.api.study.StudyOutcomeKind;
import taizhang.api.study.StudyTag;
import taizhang.command.record.Gathering;
import taizhang.command.record.Ledger;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;

/** 中心组学习, domain.md §1. */
@Configuration(proxyBeanMethods = false)
class StudySessions {

    private static final Type OFFICE = new Type.Line(100);
    private static final Type PARAGRAPH = new Type.Paragraph(2_000);

    private static final Shape KEY_SPEAKER = Shape.of(
            Field.required("role", OFFICE),
            Field.optional("title", new Type.Line(Gathering.LONGEST_LINE)),
            Field.optional("summary", PARAGRAPH));

    private static final Shape REQUIREMENT = Shape.of(
            Field.required("text", new Type.Line(500)),
            Field.optional("ownerRole", OFFICE),
            Field.optional("dueOn", new Type.Day()));

    private static final Shape OUTCOME = Shape.of(
            Field.required("kind", Type.choiceOf(StudyOutcomeKind.class)),
            Field.required("title", new Type.Line(Gathering.LONGEST_LINE)));

    private static final Shape SHAPE = Shape.of(
            Field.required("bureau", new Type.Reference(Type.To.BUREAU)),
            Field.required("topic", new Type.Line(Gathering.LONGEST_LINE)),
            Field.required("form", Type.choiceOf(StudyForm.class)),
            Gathering.HELD_ON,
            Gathering.PLACE,
            Field.optional("chairRole", new Type.Line(100)),
            Gathering.ATTENDANCE,
            Gathering.STARTS_AT,
            Gathering.ENDS_AT,
            Gathering.PART_OF_DAY,
            Field.folded("participants", new Type.Bureaus()),
            Field.folded("materials", new Type.Lines(Gathering.LONGEST_LINE)),
            Field.folded("chairReason", new Type.Line(Gathering.LONGEST_LINE)),
            Field.folded("secretaryRole", OFFICE),
            Field.folded("nonvoting", new Type.Lines(Gathering.LONGEST_LINE)),
            Field.folded("tutorRole", OFFICE),
            Field.folded("tutorUnit", new Type.Line(Gathering.LONGEST_LINE)),
            Field.folded("keySpeakers", new Type.Rows(KEY_SPEAKER, 1)),
            Field.folded("discussion", PARAGRAPH),
            Field.folded("requirements", new Type.Rows(REQUIREMENT, 1)),
            Field.folded("outcomes", new Type.Rows(OUTCOME, 1)),
            Field.folded("observerUnit", new Type.Line(Gathering.LONGEST_LINE)),
            Field.folded("observerSummary", new Type.Paragraph(500)),
            Field.folded("tags", new Type.Choices(Type.choiceOf(StudyTag.class))),
            Gathering.COUNTS_AS,
            Gathering.MINUTES,
            Gathering.REMARK);

    @Bean
    Ledger studySessionLedger() {
        return new Ledger(
                RecordKind.STUDY_SESSION,
                SessionDetails.class,
                Ledger.Verbs.of("Session"),
                SHAPE,
                "heldOn",
                (details, _) -> Gathering.countAbsent(details));
    }
}
