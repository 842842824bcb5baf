// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import java.util.List;
import java.util.Optional;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.publicity.PlanItem;
import taizhang.api.record.RecordId;
import taizhang.command.form.Choices;
import taizhang.command.form.Option;
import taizhang.command.form.Typed;
import taizhang.command.record.Records;
import taizhang.command.record.Stage;

/** The items of a plan as a choice. A form says of which plan it offered them, so that an item never goes with another plan. */
final class PlanItems {

    static final String PLAN = "plan";
    private static final String ITEM = "planItem";
    static final String OFFERED = "itemsOf";

    private PlanItems() {}

    /** Those of a plan in force that go on. */
    static List<Option> of(Records records, String plan) {
        return plan(records, plan)
                .map(found -> found.items().stream()
                        .filter(item -> !found.isDropped(item))
                        .map(item -> new Option(item.id(), item.id() + " " + item.content() + span(item)))
                        .toList())
                .orElse(Choices.NONE);
    }

    private static Optional<PlanDetails> plan(Records records, String typed) {
        try {
            return typed.isBlank()
                    ? Optional.empty()
                    : records.find(new RecordId(typed.strip()))
                            .filter(standing -> standing.stage() == Stage.RECORDED)
                            .filter(standing -> standing.details() instanceof PlanDetails)
                            .map(standing -> (PlanDetails) standing.details());
        } catch (Refused noId) {
            // Whoever typed it is told so at the plan, when the form is handed in.
            return Optional.empty();
        }
    }

    private static String span(PlanItem item) {
        return item.from() == null && item.to() == null
                ? ""
                : " (%s – %s)".formatted(item.from() == null ? "" : item.from(), item.to() == null ? "" : item.to());
    }

    /** Another plan was picked: what was chosen of the one before is none of its items. */
    static Typed forgotten(Typed typed) {
        return typed.without(List.of(ITEM, OFFERED));
    }

    /** Whether an item is handed in that was offered for another plan, as when the plan was changed without script. */
    static boolean areOfAnother(Typed typed) {
        return !typed.one(OFFERED).isBlank()
                && !typed.one(ITEM).isBlank()
                && !typed.one(OFFERED).equals(typed.one(PLAN));
    }

    static Refused ofAnother() {
        return Refused.field(ITEM, Problem.PLAN_UNKNOWN);
    }
}
