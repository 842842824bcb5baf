// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.publicity.PlanItem;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.projection.Views;
import taizhang.projection.Views.View;
import taizhang.query.asof.AsOf;
import taizhang.query.bureau.WholeBureau;
import taizhang.query.record.RecordHistory;

/** When the items of a bureau's plans are to be carried out; a plan is often issued in the year before. */
@Component
final class PlanWindows {

    private final Timelines timelines;
    private final Views views;

    PlanWindows(Timelines timelines, Views views) {
        this.timelines = timelines;
        this.views = views;
    }

    /** @param from the same as {@code to} where a plan names one day only */
    record Window(RecordId plan, String title, String item, LocalDate from, LocalDate to) {

        private boolean touches(int year) {
            return from.getYear() <= year && to.getYear() >= year;
        }
    }

    /** Those of items that go on, by their first day. Without plans nothing more is read than the year before. */
    List<Window> of(WholeBureau bureau, Timeline timeline, AsOf asOf) {
        List<String> plans = Stream.concat(
                        timelines.of(bureau, timeline.year() - 1, asOf).entries().stream(), timeline.entries().stream())
                .filter(line -> line.kind() == RecordKind.PUBLICITY_PLAN
                        && line.status().isHeld())
                .map(line -> RecordHistory.id(line.recordId()))
                .distinct()
                .toList();
        Map<String, View<RecordHistory>> histories =
                plans.isEmpty() ? Map.of() : views.find(plans, RecordHistory.class);
        List<Window> windows = new ArrayList<>();
        for (String plan : plans) {
            View<RecordHistory> history = histories.get(plan);
            if (history != null) {
                history.document()
                        .at(asOf.position())
                        .map(known -> known.latest().details())
                        .filter(PlanDetails.class::isInstance)
                        .ifPresent(details -> windows.addAll(
                                of(new RecordId(plan.substring(plan.indexOf('/') + 1)), (PlanDetails) details)));
            }
        }
        return windows.stream()
                .filter(window -> window.touches(timeline.year()))
                .sorted(Comparator.comparing(Window::from).thenComparing(Window::to))
                .toList();
    }

    private static List<Window> of(RecordId record, PlanDetails plan) {
        return plan.items().stream()
                .filter(item -> !plan.isDropped(item) && (item.from() != null || item.to() != null))
                .map(item -> new Window(record, plan.title(), item.content(), first(item), last(item)))
                .toList();
    }

    private static LocalDate first(PlanItem item) {
        return item.from() == null ? Objects.requireNonNull(item.to()) : item.from();
    }

    private static LocalDate last(PlanItem item) {
        return item.to() == null ? Objects.requireNonNull(item.from()) : item.to();
    }
}
