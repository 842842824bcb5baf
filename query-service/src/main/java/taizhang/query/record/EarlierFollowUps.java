// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import taizhang.api.meeting.MeetingDetails;
import taizhang.api.record.Details;
import taizhang.projection.Views;
import taizhang.query.todo.ToDoList;
import taizhang.web.directory.Directory;

/** What earlier gatherings of the same bureau and kind asked for and nobody has closed: this one should have spoken of it. */
record EarlierFollowUps(List<ToDoList.FollowUp> open) {

    static final EarlierFollowUps NONE = new EarlierFollowUps(List.of());

    /** One document of the bureau, and one for each record that still asks for something. */
    static EarlierFollowUps than(RecordHistory history, LocalDate today, Views views, Directory directory) {
        Details details = history.latest().details();
        if (!details.countsHeads() || !history.status().isHeld()) {
            return NONE;
        }
        List<ToDoList.FollowUp> all =
                ToDoList.of(List.of(details.owner()), today, views, directory).followUps();
        if (all.isEmpty()) {
            return NONE;
        }
        Map<String, Views.View<RecordHistory>> from = views.find(
                all.stream()
                        .map(open -> RecordHistory.id(open.record()))
                        .distinct()
                        .toList(),
                RecordHistory.class);
        return new EarlierFollowUps(all.stream()
                .filter(open -> {
                    Views.View<RecordHistory> view = from.get(RecordHistory.id(open.record()));
                    return view != null && isEarlier(view.document().latest().details(), details);
                })
                .toList());
    }

    private static boolean isEarlier(Details other, Details details) {
        return other.recordKind() == details.recordKind()
                && other.on().isBefore(details.on())
                && Objects.equals(meeting(other), meeting(details));
    }

    private static Object meeting(Details details) {
        return details instanceof MeetingDetails meeting ? meeting.kind() : details.recordKind();
    }
}
