// SPDX-License-Identifier: Apache-2.0
package taizhang.command.publicity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.Channel;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.Window;
import taizhang.api.record.RecordKind;
import taizhang.command.record.Gathering;
import taizhang.command.record.Ledger;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 宣传计划, domain.md §4. */
@Configuration(proxyBeanMethods = false)
class PublicityPlans {

    private static final Shape ITEM = Shape.of(
            Field.optional("id", new Type.Reference(Type.To.PLAN_ITEM)).carried(),
            Field.required("content", new Type.Line(500)),
            Field.optional("audience", new Type.Line(Gathering.LONGEST_LINE)),
            Field.optional("from", new Type.Day()),
            Field.optional("to", new Type.Day()),
            Field.optional("target", new Type.Line(Gathering.LONGEST_LINE)),
            Field.optional("targetNumber", new Type.Whole(0, Quantity.MOST)),
            Field.optional("targetUnit", new Type.Choice("record.unit.", Quantity.UNITS)),
            Field.optional("channel", Type.choiceOf(Channel.class)),
            Field.optional("place", new Type.Line(Gathering.LONGEST_LINE)));

    private static final Shape WINDOW =
            Shape.of(Field.required("from", new Type.Day()), Field.required("to", new Type.Day()));

    private static final Shape FILING = Shape.of(
            Field.required("filedWith", new Type.Line(Gathering.LONGEST_LINE)),
            Field.required("filedOn", new Type.Day()),
            Field.optional("receipt", new Type.Line(Gathering.LONGEST_LINE)));

    private static final Shape DROPPED = Shape.of(
            Field.required("item", new Type.Reference(Type.To.PLAN_ITEM)),
            Field.required("decidedBy", new Type.Line(Gathering.LONGEST_LINE)),
            Field.required("reason", new Type.Line(500)));

    private static final Shape CLOSING =
            Shape.of(Field.required("closedOn", new Type.Day()), Field.optional("summary", new Type.Paragraph(2_000)));

    private static final Shape SHAPE = Shape.of(
            Field.required("bureau", new Type.Reference(Type.To.BUREAU)),
            Field.required("title", new Type.Line(Gathering.LONGEST_LINE)),
            Field.optional("issuedOn", new Type.Day()),
            Field.optional("campaign", Type.choiceOf(Campaign.class)),
            Field.optional("window", new Type.Group(WINDOW, Window.class)),
            Field.optional("items", new Type.Rows(ITEM, 3)),
            Field.folded("year", new Type.Whole(1949, 2100)),
            Field.folded("aspects", new Type.Lines(100)),
            Field.folded("basis", new Type.Line(Gathering.LONGEST_LINE)),
            Field.folded("leadDept", new Type.Line(100)),
            Field.folded("ownerRole", new Type.Line(100)),
            Field.folded("partners", new Type.Lines(Gathering.LONGEST_LINE)),
            Field.folded("approverRole", new Type.Line(100)),
            Field.folded("approvedOn", new Type.Day()),
            Field.folded("filedWith", new Type.Line(Gathering.LONGEST_LINE)),
            Field.folded("filedOn", new Type.Day()),
            Field.folded("filingReceipt", new Type.Line(Gathering.LONGEST_LINE)),
            Gathering.REMARK,
            Field.neverAsked("filings", new Type.Rows(FILING, 0)),
            Field.neverAsked("dropped", new Type.Rows(DROPPED, 0)),
            Field.neverAsked("closings", new Type.Rows(CLOSING, 0)));

    @Bean
    Ledger publicityPlanLedger() {
        return new Ledger(
                RecordKind.PUBLICITY_PLAN,
                PlanDetails.class,
                new Ledger.Verbs("DraftPlan", "IssuePlan", "RevisePlan", "VoidPlan"),
                SHAPE,
                "issuedOn",
                PublicityPlans::complete,
                List.of(
                        new Ledger.Continuation("filings", "FilePlan"),
                        new Ledger.Continuation("dropped", "DropPlanItem"),
                        new Ledger.Continuation("closings", "ClosePlan")));
    }

    private static void complete(ObjectNode details, LocalDate today) {
        if (!details.hasNonNull("year")) {
            details.put("year", yearOf(details, today));
        }
        numberItems(details.get("items"));
    }

    /** The year it carries a date of, the day of issue first, else this one. */
    private static int yearOf(ObjectNode details, LocalDate today) {
        if (details.hasNonNull("issuedOn")) {
            return LocalDate.parse(details.get("issuedOn").stringValue()).getYear();
        }
        return details.get("window") instanceof ObjectNode window
                ? LocalDate.parse(window.get("from").stringValue()).getYear()
                : today.getYear();
    }

    /** An item keeps its number for good, since activities refer to it; a new one takes the next that is free. */
    private static void numberItems(JsonNode items) {
        Set<String> taken = new HashSet<>();
        items.forEach(item -> taken.add(item.path("id").asString("")));
        int next = 1;
        for (JsonNode item : items) {
            if (!item.hasNonNull("id")) {
                while (!taken.add(Integer.toString(next))) {
                    next++;
                }
                ((ObjectNode) item).put("id", Integer.toString(next));
            }
        }
    }
}
