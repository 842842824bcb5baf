// SPDX-License-Identifier: Apache-2.0
package taizhang.query.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.lecture.LectureDetails;
import taizhang.api.meeting.MeetingDetails;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.record.Details;
import taizhang.api.study.SessionDetails;
import taizhang.projection.Views;
import taizhang.projection.Views.View;
import taizhang.query.asof.AsOf;
import taizhang.query.due.DueLists;
import taizhang.query.record.RecordHistory;
import taizhang.query.record.RecordStatus;
import taizhang.query.record.Version;
import taizhang.query.timeline.Timeline;
import taizhang.query.timeline.Timelines;
import taizhang.query.todo.ToDoList;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;

/** What is set for a day and what is due, of a bureau and those below it. */
@Component
final class Appointments {

    private final Timelines timelines;
    private final DueLists dueLists;
    private final Views views;
    private final Bureaus bureaus;
    private final MessageSource messages;

    Appointments(Timelines timelines, DueLists dueLists, Views views, Bureaus bureaus, MessageSource messages) {
        this.timelines = timelines;
        this.dueLists = dueLists;
        this.views = views;
        this.bureaus = bureaus;
        this.messages = messages;
    }

    List<Appointment> of(BureauId root, LocalDate today, Locale language) {
        Directory directory = bureaus.directory();
        Set<BureauId> scope = directory.subtree(root);
        List<Appointment> appointments = new ArrayList<>();
        List<Timeline.Line> set = scope.stream()
                .flatMap(bureau -> IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
                        .mapToObj(year -> timelines.of(bureau, year, AsOf.now(today))))
                .flatMap(timeline -> timeline.entries().stream())
                .filter(line -> line.status() == RecordStatus.SCHEDULED || line.status() == RecordStatus.CANCELLED)
                .distinct()
                .toList();
        Map<String, View<RecordHistory>> histories = views.find(
                set.stream().map(line -> RecordHistory.id(line.recordId())).toList(), RecordHistory.class);
        for (Timeline.Line line : set) {
            View<RecordHistory> history = histories.get(RecordHistory.id(line.recordId()));
            if (history != null) {
                appointments.add(gathering(line, history.document().latest(), directory, language));
            }
        }
        appointments.addAll(duties(root, today, language));
        for (ToDoList.FollowUp due : ToDoList.of(scope, today, views, directory).followUps()) {
            appointments.add(new Appointment(
                    "follow-up-" + due.id() + "@taizhang",
                    0,
                    due.dueOn(),
                    null,
                    null,
                    say("calendar.due", language, due.what()),
                    null,
                    say("calendar.due.note", language, due.bureauName(), due.office()),
                    false));
        }
        return appointments;
    }

    /** Those of the home page, each on the last day of its period; what is fulfilled is gone, as there. */
    private List<Appointment> duties(BureauId root, LocalDate today, Locale language) {
        return dueLists.of(root, AsOf.now(today)).lines().stream()
                .map(line -> new Appointment(
                        "duty-%s-%s-%s@taizhang"
                                .formatted(
                                        line.rule().id(),
                                        line.cell().bureau().id(),
                                        line.period().label()),
                        0,
                        line.last(),
                        null,
                        null,
                        say(
                                "calendar.duty",
                                language,
                                line.rule().name().in(language),
                                line.period().label(),
                                line.missing()),
                        null,
                        say(
                                "calendar.duty.note",
                                language,
                                line.cell().bureau().name(),
                                line.rule().source().title(),
                                line.rule().source().clause() == null
                                        ? ""
                                        : line.rule().source().clause()),
                        false))
                .toList();
    }

    private Appointment gathering(Timeline.Line line, Version latest, Directory directory, Locale language) {
        Details details = latest.details();
        return new Appointment(
                line.recordId() + "@taizhang",
                latest.number(),
                line.heldOn(),
                details.startsAt(),
                endsAt(details),
                say("calendar.gathering", language, say("record.kind." + line.kind(), language), line.title()),
                place(details),
                String.join("、", line.bureaus().stream().map(directory::name).toList()),
                line.status() == RecordStatus.CANCELLED);
    }

    private static @Nullable LocalTime endsAt(Details details) {
        return switch (details) {
            case SessionDetails session -> session.endsAt();
            case LectureDetails lecture -> lecture.endsAt();
            case MeetingDetails meeting -> meeting.endsAt();
            case ActivityDetails activity -> activity.endsAt();
            default -> null;
        };
    }

    private static @Nullable String place(Details details) {
        return switch (details) {
            case SessionDetails session -> session.place();
            case LectureDetails lecture -> lecture.place();
            case MeetingDetails meeting -> meeting.place();
            case ActivityDetails activity -> activity.place();
            default -> null;
        };
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
