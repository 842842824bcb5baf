// SPDX-License-Identifier: Apache-2.0
package taizhang.query.approval;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.BackdateApproved;
import taizhang.api.record.RecordEvent.BackdateRefused;
import taizhang.api.record.RecordEvent.ChangeApproved;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.ChangeRefused;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Proposal;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.ScheduleVoided;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.query.approval.Candidates.Item;
import taizhang.query.record.Backdate;

/** Remembers of which records something may wait for a supervisor; most records leave no trace here. */
@Component
final class CandidatesProjection implements Projection<Candidates> {

    static final String NAME = "approvals";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Candidates> shape() {
        return Candidates.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof RecordEvent event && concerns(event, fact)
                ? Stream.concat(event.stoodBefore().stream(), event.standsNow().stream())
                        .map(Candidates::id)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean concerns(RecordEvent event, Fact fact) {
        return switch (event) {
            case Recorded recorded -> recorded.scheduled() != null || daysAfter(event, fact) > Item.IN_TIME;
            case Corrected corrected ->
                !corrected.was().on().equals(corrected.details().on())
                        || !corrected.was().owner().equals(corrected.details().owner());
            case Proposal _,
                    Approved _,
                    BackdateApproved _,
                    BackdateRefused _,
                    Voided _,
                    ScheduleVoided _,
                    Restored _ -> true;
            default -> false;
        };
    }

    @Override
    public Candidates fold(@Nullable Candidates document, String id, Fact fact) {
        Candidates known = document == null ? Candidates.NONE : document;
        RecordEvent event = (RecordEvent) fact.event();
        boolean here =
                event.standsNow().filter(now -> Candidates.id(now).equals(id)).isPresent();
        Item before = known.of(event.record(), event.details().on());
        return known.with(
                here
                        ? after(event, before, fact)
                        : Item.none(event.record(), event.details().on()));
    }

    private static Item after(RecordEvent event, Item before, Fact fact) {
        return switch (event) {
            case Recorded _ -> before.late(daysAfter(event, fact));
            // Another day may be too long ago; a correction that brought it here may have left more behind.
            case Corrected _, Restored _ -> before.late(Item.ANY);
            case ChangeProposed _ -> before.with(fact.version());
            // What was approved with it may have been the day itself.
            case ChangeApproved approved -> before.without(approved.number()).late(before.days() == 0 ? 0 : Item.ANY);
            case ChangeRefused refused -> before.without(refused.number());
            case Approved _, BackdateApproved _, BackdateRefused _, Voided _, ScheduleVoided _ -> before.late(0);
            default -> before;
        };
    }

    private static int daysAfter(RecordEvent event, Fact fact) {
        return Math.clamp(Backdate.daysAfter(event.details().on(), fact.recordedAt()), 0, Item.ANY);
    }
}
