// SPDX-License-Identifier: Apache-2.0
package taizhang.query.todo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.projection.Views;
import taizhang.web.directory.Directory;

/**
 * What waits for some bureaus, as one reader sees it.
 *
 * @param due to be done now, the most pressing first
 * @param ahead what is set for a day that has not come, by day
 */
public record ToDoList(List<Line> due, List<Line> ahead) {

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

    private static final Comparator<Line> BY_DAY =
            Comparator.comparing(Line::on).thenComparing(line -> line.record().value());

    public ToDoList {
        due = List.copyOf(due);
        ahead = List.copyOf(ahead);
    }

    /** One document per bureau. */
    public static ToDoList of(Collection<BureauId> bureaus, LocalDate today, Views views, Directory directory) {
        List<Line> due = new ArrayList<>();
        List<Line> ahead = new ArrayList<>();
        for (BureauId bureau : bureaus) {
            List<ToDo.Item> items = views.find(ToDo.id(bureau), ToDo.class)
                    .map(view -> view.document().items())
                    .orElse(List.of());
            for (ToDo.Item item : items) {
                boolean later = item.task() == Task.SCHEDULED && item.on().isAfter(today);
                (later ? ahead : due).add(line(bureau, item, directory));
            }
        }
        due.sort(Comparator.comparing(Line::task).thenComparing(BY_DAY));
        ahead.sort(BY_DAY);
        return new ToDoList(due, ahead);
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
