// SPDX-License-Identifier: Apache-2.0
package taizhang.command.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.complaint.ComplaintCommand;
import taizhang.api.complaint.ComplaintCommand.AnswerComplaint;
import taizhang.api.complaint.ComplaintCommand.RaiseComplaint;
import taizhang.api.complaint.ComplaintEvent;
import taizhang.api.complaint.ComplaintEvent.ComplaintAnswered;
import taizhang.api.complaint.ComplaintEvent.ComplaintRaised;
import taizhang.command.gate.Actor;
import taizhang.command.gate.By;
import taizhang.command.gate.Decides;
import taizhang.web.clock.LedgerClock;

/** A complaint waits until a supervisor has answered it. */
@Aggregate(type = "Complaint", commandTargetResolver = "commandTarget")
final class Complaint {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable ComplaintEvent raised;
    private boolean answered;

    Complaint() {}

    @Decides
    void handle(RaiseComplaint command, LedgerClock clock, @By Actor actor) {
        if (raised != null) {
            throw Refused.field("id", Problem.ID_TAKEN);
        }
        apply(new ComplaintRaised(
                command.complaint(), actor.login(), clock.today().getYear(), command.text(), command.page()));
    }

    @Decides
    void handle(AnswerComplaint command) {
        if (raised == null) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        if (answered) {
            throw Refused.because(Problem.COMPLAINT_ANSWERED);
        }
        apply(new ComplaintAnswered(command.complaint(), raised.author(), raised.yearRaised(), command.answer()));
    }

    @EventSourcingHandler
    void on(ComplaintEvent event) {
        id = ComplaintCommand.target(event.complaint());
        switch (event) {
            case ComplaintRaised _ -> raised = event;
            case ComplaintAnswered _ -> answered = true;
        }
    }
}
