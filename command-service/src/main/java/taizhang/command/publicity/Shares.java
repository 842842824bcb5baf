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
import taizhang.api.publicity.ShareEvent.ShareConfirmed;
import taizhang.command.bureau.Chart;
import taizhang.command.gate.Actor;
import taizhang.command.gate.By;
import taizhang.command.gate.Decides;
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
    void handle(ConfirmShare command, Records records, Chart chart, @By Actor actor) {
        Standing standing = records.require(command.record(), actor);
        standing.requireNotGone();
        if (standing.stage() != Stage.RECORDED) {
            throw Refused.because(Problem.RECORD_NOT_HELD);
        }
        if (!(standing.details() instanceof ActivityDetails activity)
                || !activity.coHosts().contains(command.bureau())) {
            throw Refused.field("bureau", Problem.PARTICIPATION_NONE);
        }
        if (actor.bureau() == null || !chart.isWithin(command.bureau(), actor.bureau())) {
            throw Refused.because(Problem.ACCESS_DENIED);
        }
        if (command.quantities().equals(confirmed.get(command.bureau()))) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
        Map<BureauId, List<Quantity>> others = new HashMap<>(confirmed);
        others.remove(command.bureau());
        others.keySet().retainAll(activity.coHosts());
        new WithinTotals(activity.quantities(), others.values()).require(command.quantities());
        apply(new ShareConfirmed(command.record(), command.bureau(), command.quantities()));
    }

    @EventSourcingHandler
    void on(ShareConfirmed event) {
        id = ShareCommand.target(event.record());
        confirmed.put(event.bureau(), event.quantities());
    }
}
