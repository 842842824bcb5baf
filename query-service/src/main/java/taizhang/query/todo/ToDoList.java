// SPDX-License-Identifier: Apache-2.0
package taizhang.query.todo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taizhang.api.bureau.BureauId;
import taizhang.api.followup.FollowUpEvent.FollowUpOpened;
import taizhang.api.followup.FollowUpId;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.projection.Views;
import taizhang.web.directory.Directory;

/**
 * What waits for some bureaus, as one reader sees it.
 *
 * @param due to be done now, the most pressing first
 * @param ahead what is set for a day that has not come, by day
 * @param followUps that are open, by the day they are due
 */
public record ToDoList(List<Line> due, List<Line> ahead, List<FollowUp> followUps) {

    /** @param host the bureau that keeps the record */
    public record Line(
            Task task,
            BureauId bureau,
            String bureauName,
            RecordId record,
            RecordKind kind,
            String title,
            LocalDate on,
            BureauId host,
            String hostName) {}

    /** @param overdue whether the day it was due is over */
    public record FollowUp(
            FollowUpId id,
            RecordId record,
            BureauId bureau,
            String bureauName,
            String what,
            String office,
            LocalDate dueOn,
            boolean overdue) {}

    private static final Comparator<Line> BY_DAY =
            Comparator.comparing(Line::on).thenComparing(line -> line.record().value());

    public ToDoList {
        due = List.copyOf(due);
        ahead = List.copyOf(ahead);
        followUps = List.copyOf(followUps);
    }

    public static ToDoList nothing() {
        return new ToDoList(List.of(), List.of(), List.of());
    }

    public boolean hasNothingDue() {
        return due.isEmpty() && followUps.isEmpty();
    }

    /** @param bureaus at least one; one document is read for each */
    public static ToDoList of(Collection<BureauId> bureaus, LocalDate today, Views views, Directory directory) {
        List<Line> due = new ArrayList<>();
        List<Line> ahead = new ArrayList<>();
        List<FollowUp> followUps = new ArrayList<>();
        Map<String, ToDo> documents = new HashMap<>();
        views.find(bureaus.stream().map(ToDo::id).toList(), ToDo.class)
                .forEach((id, view) -> documents.put(id, view.document()));
        for (BureauId bureau : bureaus) {
            ToDo todo = documents.getOrDefault(ToDo.id(bureau), ToDo.EMPTY);
            todo.followUps().forEach(open -> followUps.add(followUp(open, today, directory)));
            for (ToDo.Item item : todo.items()) {
                boolean later = item.task() == Task.SCHEDULED && item.on().isAfter(today);
                (later ? ahead : due).add(line(bureau, item, directory));
            }
        }
        due.sort(Comparator.comparing(Line::task).thenComparing(BY_DAY));
        ahead.sort(BY_DAY);
        followUps.sort(Comparator.comparing(FollowUp::dueOn)
                .thenComparing(open -> open.id().value()));
        return new ToDoList(due, ahead, followUps);
    }

    private static FollowUp followUp(FollowUpOpened open, LocalDate today, Directory directory) {
        return new FollowUp(
                open.followUp(),
                open.record(),
                open.bureau(),
                directory.name(open.bureau()),
                open.what(),
                open.office(),
                open.dueOn(),
                today.isAfter(open.dueOn()));
    }

    private static Line line(BureauId bureau, ToDo.Item item, Directory directory) {
        return new Line(
                item.task(),
                bureau,
                directory.name(bureau),
                item.record(),
                item.kind(),
                item.title(),
                item.on(),
                item.owner(),
                directory.name(item.owner()));
    }
}
