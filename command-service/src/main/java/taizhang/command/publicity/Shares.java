// SPDX-License-Identifier: Apache-2.0
package taizhang.command.publicity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.ShareCommand;
import taizhang.api.publicity.ShareCommand.ConfirmShare;
import taizhang.api.publicity.ShareEvent;
import taizhang.api.publicity.ShareEvent.ShareConfirmed;
import taizhang.api.record.AnnexEvent;
import taizhang.api.record.Details;
import taizhang.command.bureau.Chart;
import taizhang.command.gate.Actor;
import taizhang.command.gate.By;
import taizhang.command.gate.Decides;
import taizhang.command.record.Annex;
import taizhang.command.record.Annexes;
import taizhang.command.record.Records;
import taizhang.command.record.Stage;
import taizhang.command.record.Standing;

/** 联合活动分摊: what each co-host says of its own part in one activity. Said again, the last word holds. */
@Aggregate(type = "Share", commandTargetResolver = "commandTarget")
final class Shares {

    @AggregateIdentifier
    private @Nullable String id;

    private final Map<BureauId, List<Quantity>> confirmed = new HashMap<>();

    Shares() {}

    @Decides
    void handle(ConfirmShare command, Records records, Chart chart, Annexes annexes, @By Actor actor) {
        Standing standing = records.require(command.record(), actor);
        standing.requireNotGone();
        if (standing.stage() != Stage.RECORDED) {
            throw Refused.because(Problem.RECORD_NOT_HELD);
        }
        ShareConfirmed said = new ShareConfirmed(command.record(), command.bureau(), command.quantities());
        ActivityDetails activity = requirePart(said, standing.details());
        if (actor.bureau() == null || !chart.isWithin(command.bureau(), actor.bureau())) {
            throw Refused.because(Problem.ACCESS_DENIED);
        }
        requirePossible(said, activity);
        if (annexes.admit(standing, said)) {
            apply(said);
        }
    }

    static Annex<Shares> annex() {
        return new Annex<>(Shares.class, ShareEvent.class, ShareCommand::target, Shares::new, Shares::keep);
    }

    /** What waited in a closed year takes effect, unless the others have said so much meanwhile that it is too much. */
    private void keep(AnnexEvent approved, Details now) {
        ShareConfirmed said = (ShareConfirmed) approved;
        requirePossible(said, requirePart(said, now));
        apply(said);
    }

    private static ActivityDetails requirePart(ShareConfirmed said, Details details) {
        if (details instanceof ActivityDetails activity && activity.coHosts().contains(said.bureau())) {
            return activity;
        }
        throw Refused.field("bureau", Problem.PARTICIPATION_NONE);
    }

    private void requirePossible(ShareConfirmed said, ActivityDetails activity) {
        if (said.quantities().equals(confirmed.get(said.bureau()))) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
        Map<BureauId, List<Quantity>> others = new HashMap<>(confirmed);
        others.remove(said.bureau());
        others.keySet().retainAll(activity.coHosts());
        new WithinTotals(activity.quantities(), others.values()).require(said.quantities());
    }

    @EventSourcingHandler
    void on(ShareConfirmed event) {
        id = ShareCommand.target(event.record());
        confirmed.put(event.bureau(), event.quantities());
    }
}
