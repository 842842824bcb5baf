// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;

/** The plans of one year that an activity may carry out, by bureau and title; a document {@code choices/plans/<year>}. */
record PlanChoices(List<Plan> plans) {

    static final PlanChoices EMPTY = new PlanChoices(List.of());

    record Plan(RecordId id, BureauId bureau, String title) {}

    PlanChoices {
        plans = plans.stream()
                .sorted(Comparator.comparing(Plan::bureau).thenComparing(Plan::title))
                .toList();
    }

    PlanChoices with(Plan plan) {
        return new PlanChoices(Stream.concat(without(plan.id()).plans.stream(), Stream.of(plan))
                .toList());
    }

    PlanChoices without(RecordId id) {
        return new PlanChoices(
                plans.stream().filter(plan -> !plan.id().equals(id)).toList());
    }
}
