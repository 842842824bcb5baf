// SPDX-License-Identifier: Apache-2.0
package taizhang.query.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.publicity.PlanItem;
import taizhang.api.publicity.Window;
import taizhang.api.record.RecordId;
import taizhang.query.asof.Life;
import taizhang.query.asof.Lives;

/** The document {@code plan/<record>}: all versions of one plan and of every standing activity that carries out an item of it. */
public record PlanWork(List<Life<Planned>> plan, List<Life<Linked>> activities) {

    static final String NAME = "plan";
    static final PlanWork NONE = new PlanWork(List.of(), List.of());

    public PlanWork {
        plan = Lives.of(plan);
        activities = Lives.of(activities);
    }

    record Planned(int year, @Nullable Window window, List<PlanItem> items, List<String> dropped) {

        static Planned of(PlanDetails plan) {
            return new Planned(
                    plan.year(),
                    plan.window(),
                    plan.items(),
                    plan.items().stream()
                            .filter(plan::isDropped)
                            .map(PlanItem::id)
                            .toList());
        }

        Span spanOf(PlanItem item) {
            LocalDate from = item.from();
            LocalDate to = item.to();
            if (from == null && to == null && window != null) {
                return new Span(window.from(), window.to());
            }
            LocalDate end = window == null ? LocalDate.of(year, 12, 31) : window.to();
            return new Span(from, to == null ? end : to);
        }
    }

    record Linked(String item, LocalDate heldOn) {}

    /** @param from absent where only the last day was said */
    public record Span(@Nullable LocalDate from, LocalDate to) {}

    /**
     * One item as it was known at some position.
     *
     * @param span its own, else the plan's, else the year up to its end
     * @param heldOn the days of the standing activities that carry it out
     */
    public record Item(String id, Span span, boolean dropped, List<LocalDate> heldOn) {}

    public static String id(RecordId plan) {
        return NAME + "/" + plan;
    }

    PlanWork planned(RecordId record, long position, @Nullable Planned said) {
        return new PlanWork(Lives.of(plan).with(record, position, said), activities);
    }

    PlanWork carriedOut(RecordId record, long position, @Nullable Linked said) {
        return new PlanWork(plan, Lives.of(activities).with(record, position, said));
    }

    /** None of a plan that does not stand. */
    public List<Item> items(long position) {
        Optional<Planned> known =
                plan.stream().flatMap(life -> life.at(position).stream()).findFirst();
        List<Linked> linked =
                activities.stream().flatMap(life -> life.at(position).stream()).toList();
        return known.stream()
                .flatMap(said -> said.items().stream()
                        .map(item -> new Item(
                                item.id(),
                                said.spanOf(item),
                                said.dropped().contains(item.id()),
                                linked.stream()
                                        .filter(one -> one.item().equals(item.id()))
                                        .map(Linked::heldOn)
                                        .sorted()
                                        .toList())))
                .toList();
    }
}
