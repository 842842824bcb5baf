// SPDX-License-Identifier: Apache-2.0
package taizhang.command.court;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.court.CourtCaseDetails;
import taizhang.api.court.ExcuseClass;
import taizhang.api.court.HeadClass;
import taizhang.api.court.Instance;
import taizhang.api.court.NoticeGround;
import taizhang.api.record.RecordKind;
import taizhang.command.record.Gathering;
import taizhang.command.record.Ledger;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;

/**
 * 出庭应诉, rules B5. A case is registered once and goes on by notices, hearings and excuses, each a command of its own;
 * whoever enters an old case may give them all at once.
 */
@Configuration(proxyBeanMethods = false)
class CourtCases {

    private static final Field HEAD_ORG = Field.optional("headOrg", new Type.Reference(Type.To.BUREAU));

    private static final Shape NOTICE = Shape.of(
            Field.required("servedOn", new Type.Day()),
            Field.optional("hearingOn", new Type.Day()),
            Field.optional("ground", Type.choiceOf(NoticeGround.class)));

    private static final Shape HEARING = Shape.of(
            Field.required("heldOn", new Type.Day()),
            Field.required("head", Type.choiceOf(HeadClass.class)),
            HEAD_ORG,
            Field.optional("headRole", new Type.Line(100)),
            Field.optional("identityProof", new Type.YesNo()),
            Field.optional("spoke", new Type.YesNo()),
            Field.optional("leftEarly", new Type.YesNo()));

    private static final Shape EXCUSE = Shape.of(
            Field.required("submittedOn", new Type.Day()),
            Field.required("excuseClass", Type.choiceOf(ExcuseClass.class)),
            Field.optional("accepted", new Type.YesNo()),
            Field.optional("hearingOn", new Type.Day()),
            HEAD_ORG);

    private static final Shape SHAPE = Shape.of(
            Field.required("bureau", new Type.Reference(Type.To.BUREAU)),
            Field.required("caseKey", new Type.Line(60)),
            Field.required("instance", Type.choiceOf(Instance.class)),
            Field.required("receivedOn", new Type.Day()),
            Field.optional("court", new Type.Line(Gathering.LONGEST_LINE)),
            Field.optional("cause", new Type.Line(Gathering.LONGEST_LINE)),
            Field.folded("defendants", new Type.Bureaus()),
            Field.folded("creditTo", new Type.Bureaus()),
            Field.folded("notices", new Type.Rows(NOTICE, 1)),
            Field.folded("hearings", new Type.Rows(HEARING, 1)),
            Field.folded("excuses", new Type.Rows(EXCUSE, 1)),
            Gathering.REMARK);

    @Bean
    Ledger courtCaseLedger() {
        return new Ledger(
                RecordKind.COURT_CASE,
                CourtCaseDetails.class,
                new Ledger.Verbs("", "RegisterCase", "CorrectCase", "VoidCase"),
                SHAPE,
                "receivedOn",
                (_, _) -> {},
                List.of(
                        new Ledger.Continuation("notices", "RecordNotice"),
                        new Ledger.Continuation("hearings", "RecordHearing"),
                        new Ledger.Continuation("excuses", "RecordExcuse")));
    }
}
