// SPDX-License-Identifier: Apache-2.0
package taizhang.command.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.record.RecordKind;
import taizhang.api.report.ReportDetails;
import taizhang.api.report.ReportKind;
import taizhang.api.report.ReportPeriod;
import taizhang.command.record.Gathering;
import taizhang.command.record.Ledger;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.node.ObjectNode;

/** 计划 and 报告 filed with a superior, rules F0. */
@Configuration(proxyBeanMethods = false)
class Reports {

    /** The year is asked and never guessed: in January one reports on the year before and plans the new one. */
    private static final Shape SHAPE = Shape.of(
            Field.required("bureau", new Type.Reference(Type.To.BUREAU)),
            Field.required("kind", Type.choiceOf(ReportKind.class)),
            Field.required("title", new Type.Line(Gathering.LONGEST_LINE)),
            Field.required("year", new Type.Whole(1949, 2100)),
            Field.required("filedOn", new Type.Day()),
            Field.optional("addressee", new Type.Line(Gathering.LONGEST_LINE)),
            Field.folded("period", Type.choiceOf(ReportPeriod.class)),
            Field.folded("edition", new Type.Whole(1, 99)),
            Field.folded("docNo", new Type.Line(100)),
            Gathering.REMARK);

    @Bean
    Ledger reportLedger() {
        return new Ledger(
                RecordKind.REPORT,
                ReportDetails.class,
                new Ledger.Verbs("", "FileReport", "CorrectReport", "VoidReport"),
                SHAPE,
                "filedOn",
                (details, _) -> complete(details));
    }

    private static void complete(ObjectNode details) {
        if (!details.hasNonNull("period")) {
            details.put("period", ReportPeriod.YEAR.name());
        }
        if (!details.hasNonNull("edition")) {
            details.put("edition", 1);
        }
    }
}
