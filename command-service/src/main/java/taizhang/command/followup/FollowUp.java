// SPDX-License-Identifier: Apache-2.0
package taizhang.command.followup;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.followup.FollowUpCommand;
import taizhang.api.followup.FollowUpCommand.CloseFollowUp;
import taizhang.api.followup.FollowUpCommand.OpenFollowUp;
import taizhang.api.followup.FollowUpCommand.ReportProgress;
import taizhang.api.followup.FollowUpEvent;
import taizhang.api.followup.FollowUpEvent.FollowUpClosed;
import taizhang.api.followup.FollowUpEvent.FollowUpOpened;
import taizhang.api.followup.FollowUpEvent.ProgressReported;
import taizhang.command.bureau.Chart;
import taizhang.command.gate.Actor;
import taizhang.command.gate.By;
import taizhang.command.gate.Decides;
import taizhang.command.record.Records;
import taizhang.command.record.Stage;
import taizhang.command.record.Standing;

/** 落实事项: open until somebody says what came of it. */
@Aggregate(type = "FollowUp", commandTargetResolver = "commandTarget")
final class FollowUp {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable FollowUpEvent opened;
    private boolean closed;

    FollowUp() {}

    @Decides
    void handle(OpenFollowUp command, Records records, @By Actor actor) {
        if (opened != null) {
            throw Refused.field("id", Problem.ID_TAKEN);
        }
        Standing from = records.requireOwn(command.record(), actor);
        if (from.stage() != Stage.RECORDED) {
            throw Refused.because(Problem.RECORD_NOT_HELD);
        }
        LocalDate held = from.details().on();
        if (command.dueOn().isBefore(held)) {
            throw Refused.field("dueOn", Problem.DATE_INVALID, "out_of_range");
        }
        apply(new FollowUpOpened(
                command.followUp(),
                command.record(),
                from.details().owner(),
                command.what(),
                command.office(),
                command.dueOn()));
    }

    @Decides
    void handle(ReportProgress command, Chart chart, @By Actor actor) {
        FollowUpEvent known = requireOpen(chart, actor);
        apply(new ProgressReported(known.followUp(), known.record(), known.bureau(), command.progress()));
    }

    @Decides
    void handle(CloseFollowUp command, Chart chart, @By Actor actor) {
        FollowUpEvent known = requireOpen(chart, actor);
        apply(new FollowUpClosed(known.followUp(), known.record(), known.bureau(), command.outcome()));
    }

    @EventSourcingHandler
    void on(FollowUpEvent event) {
        id = FollowUpCommand.target(event.followUp());
        switch (event) {
            case FollowUpOpened _ -> opened = event;
            case ProgressReported _ -> {}
            case FollowUpClosed _ -> closed = true;
        }
    }

    /** A stranger is not told that it exists. */
    private FollowUpEvent requireOpen(Chart chart, Actor actor) {
        if (opened == null
                || actor.role() != Role.SECRETARY
                || actor.bureau() == null
                || !chart.isWithin(opened.bureau(), actor.bureau())) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        if (closed) {
            throw Refused.because(Problem.FOLLOW_UP_CLOSED);
        }
        return opened;
    }
}
