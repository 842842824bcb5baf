// SPDX-License-Identifier: Apache-2.0
package taizhang.command.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.followup.FollowUpEvent.FollowUpOpened;
import taizhang.api.meeting.MeetingDetails;
import taizhang.api.record.Details;
import taizhang.api.record.RecordKind;
import taizhang.command.gate.Actor;
import taizhang.command.record.Records;
import taizhang.projection.Views;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;

/** 落实情况: what earlier gatherings of the kind asked for and nobody has closed, for whoever records the next one. */
@Component
public final class OpenFollowUps {

    private final Views views;
    private final Records records;
    private final Bureaus bureaus;
    private final LedgerClock clock;

    OpenFollowUps(Views views, Records records, Bureaus bureaus, LedgerClock clock) {
        this.views = views;
        this.records = records;
        this.bureaus = bureaus;
        this.clock = clock;
    }

    /**
     * @param from the gathering that asked for it
     * @param overdue whether the day it was due is over
     */
    public record Line(
            String id, String what, String office, LocalDate dueOn, String from, LocalDate heldOn, boolean overdue) {}

    /**
     * Of one bureau in the actor's own scope; what others are asked to do is none of its business.
     *
     * @param bureau as typed
     * @param meeting the kind of meeting as typed; empty where nobody has said it yet, or for another kind of record
     */
    public List<Line> of(Actor actor, String bureau, RecordKind kind, String meeting) {
        if (actor.bureau() == null) {
            return List.of();
        }
        return bureaus.directory().subtree(actor.bureau()).stream()
                .filter(own -> own.value().equals(bureau))
                .flatMap(this::pending)
                .flatMap(open -> line(open, kind, meeting))
                .sorted(Comparator.comparing(Line::dueOn).thenComparing(Line::id))
                .toList();
    }

    private Stream<FollowUpOpened> pending(BureauId bureau) {
        return views.find(Pending.id(bureau), Pending.class).stream().flatMap(view -> view.document().open().stream());
    }

    private Stream<Line> line(FollowUpOpened open, RecordKind kind, String meeting) {
        return records
                .find(open.record())
                .filter(standing -> isOf(standing.details(), kind, meeting))
                .map(standing -> new Line(
                        open.followUp().value(),
                        open.what(),
                        open.office(),
                        open.dueOn(),
                        standing.details().title(),
                        standing.details().on(),
                        clock.today().isAfter(open.dueOn())))
                .stream();
    }

    private static boolean isOf(Details details, RecordKind kind, String meeting) {
        return details.recordKind() == kind
                && (meeting.isEmpty()
                        || !(details instanceof MeetingDetails held)
                        || held.kind().name().equals(meeting));
    }
}
