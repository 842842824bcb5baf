// SPDX-License-Identifier: Apache-2.0
package taizhang.query.todo;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.followup.FollowUpEvent;
import taizhang.api.followup.FollowUpEvent.FollowUpClosed;
import taizhang.api.followup.FollowUpEvent.FollowUpOpened;
import taizhang.api.followup.FollowUpEvent.ProgressReported;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.ShareEvent;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Annexed;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.BackdateApproved;
import taizhang.api.record.RecordEvent.BackdateRefused;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.ChangeRefused;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.HeadcountConfirmed;
import taizhang.api.record.RecordEvent.Noted;
import taizhang.api.record.RecordEvent.OwnHeads;
import taizhang.api.record.RecordEvent.ParticipationDeclined;
import taizhang.api.record.RecordEvent.Postponed;
import taizhang.api.record.RecordEvent.Proposal;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.RedoAccepted;
import taizhang.api.record.RecordEvent.RedoOrdered;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.Returned;
import taizhang.api.record.RecordEvent.Reviewed;
import taizhang.api.record.RecordEvent.ScheduleVoided;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Keeps what waits for each bureau: as the owner of a record, or as one that took part in what another recorded. */
@Component
final class ToDoProjection implements Projection<ToDo> {

    static final String NAME = "todo";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ToDo> shape() {
        return ToDo.class;
    }

    /** The second asks for shares of joint activities too, the third once more a bureau that declined and was put back. */
    @Override
    public int edition() {
        return 3;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        if (fact.event() instanceof FollowUpEvent followUp) {
            return Set.of(ToDo.id(followUp.bureau()));
        }
        if (fact.event() instanceof ShareEvent share) {
            return Set.of(ToDo.id(share.bureau()));
        }
        if (!(fact.event() instanceof RecordEvent event) || leavesNothingToDo(event)) {
            return Set.of();
        }
        Set<BureauId> bureaus = new HashSet<>();
        event.stoodBefore().map(Details::bureaus).ifPresent(bureaus::addAll);
        event.standsNow().map(Details::bureaus).ifPresent(bureaus::addAll);
        return bureaus.stream().map(ToDo::id).collect(Collectors.toSet());
    }

    /** Most records are just entered, by one bureau alone. */
    private static boolean leavesNothingToDo(RecordEvent event) {
        return event instanceof Recorded recorded
                && recorded.scheduled() == null
                && recorded.details().bureaus().size() == 1;
    }

    @Override
    public ToDo fold(@Nullable ToDo document, String id, Fact fact) {
        ToDo todo = document == null ? ToDo.EMPTY : document;
        return switch (fact.event()) {
            case FollowUpEvent followUp -> fold(todo, followUp);
            case ShareEvent share -> todo.confirmed(share.record()).without(share.record());
            case RecordEvent event -> fold(todo, id, event);
            default -> todo;
        };
    }

    private static ToDo fold(ToDo todo, FollowUpEvent event) {
        return switch (event) {
            case FollowUpOpened opened -> todo.opened(opened);
            case ProgressReported _ -> todo;
            case FollowUpClosed closed -> todo.closed(closed.followUp());
        };
    }

    private static ToDo fold(ToDo known, String id, RecordEvent event) {
        ToDo todo = known;
        Details details = event.details();
        BureauId bureau = new BureauId(id.substring(NAME.length() + 1));
        if (event instanceof HeadcountConfirmed said && said.bureau().equals(bureau)) {
            todo = todo.confirmed(event.record());
        }
        // A share of an activity, told apart from the record, stands as it was said.
        if (event instanceof ParticipationDeclined said && said.bureau().equals(bureau) && details.countsHeads()) {
            todo = todo.unconfirmed(event.record());
        }
        Set<Task> tasks = EnumSet.noneOf(Task.class);
        if (details.owner().equals(bureau)) {
            Set<Task> before = todo.of(event.record());
            tasks = ofOwner(event, before);
            if (event instanceof Voided) {
                before.retainAll(EnumSet.of(Task.RETURNED, Task.REDO));
                todo = todo.resting(event.record(), before);
            } else if (event instanceof Restored) {
                tasks.addAll(todo.restingOf(event.record()));
                todo = todo.resting(event.record(), Set.of());
            }
        } else if (details.bureaus().contains(bureau) && asksForPart(event)) {
            tasks = todo.hasConfirmed(event.record()) ? Set.of() : Set.of(Task.CONFIRM);
        }
        return todo.with(event.record(), tasks, details);
    }

    private static Set<Task> ofOwner(RecordEvent event, Set<Task> before) {
        Set<Task> tasks = EnumSet.noneOf(Task.class);
        tasks.addAll(before);
        switch (event) {
            case Scheduled _, Postponed _ -> tasks.add(Task.SCHEDULED);
            case Restored restored -> {
                if (!restored.counts() && restored.details().inForce()) {
                    tasks.add(Task.SCHEDULED);
                }
            }
            case Drafted _, Recorded _, Cancelled _, ScheduleVoided _, Voided _ -> tasks.clear();
            case Corrected _, Approved _, BackdateApproved _ -> tasks.remove(Task.RETURNED);
            case ChangeProposed proposed -> {
                if (proposed.files()) {
                    tasks.clear();
                } else {
                    tasks.remove(Task.RETURNED);
                }
            }
            case ChangeRefused refused when refused.isOwners() -> tasks.add(Task.RETURNED);
            case BackdateRefused _ -> tasks.add(Task.RETURNED);
            case Proposal _ -> {}
            case Returned _ -> tasks.add(Task.RETURNED);
            case RedoOrdered _ -> tasks.add(Task.REDO);
            case RedoAccepted _ -> tasks.remove(Task.REDO);
            // What was added answers no remark: only a correction does.
            case Noted _, Continued _, OwnHeads _, Annexed _, ParticipationDeclined _ -> {}
        }
        return tasks;
    }

    /** As long as the gathering stands as held. */
    private static boolean asksForPart(RecordEvent event) {
        Details details = event.details();
        boolean shared = details instanceof ActivityDetails activity
                && !activity.quantities().isEmpty();
        if (!details.countsHeads() && !shared) {
            return false;
        }
        return switch (event) {
            case Recorded _, Corrected _, Continued _, Reviewed _, OwnHeads _, Annexed _, ParticipationDeclined _ ->
                true;
            // As before it, save for what is not counted yet.
            case Proposal proposal -> proposal.countsNow().isPresent();
            case Restored restored -> restored.counts();
            case Drafted _, Scheduled _, Postponed _, Cancelled _, ScheduleVoided _, Voided _ -> false;
        };
    }
}
