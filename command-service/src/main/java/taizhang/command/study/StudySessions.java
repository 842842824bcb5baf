// SPDX-License-Identifier: Apache-2.0
package taizhang.command.study;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.record.RecordKind;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.command.record.Gathering;
import taizhang.command.record.Ledger;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;

/** 中心组学习, domain.md §1. */
@Configuration(proxyBeanMethods = false)
class StudySessions {

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
