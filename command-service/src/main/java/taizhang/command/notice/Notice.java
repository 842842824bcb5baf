// SPDX-License-Identifier: Apache-2.0
package taizhang.command.notice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.notice.NoticeCommand;
import taizhang.api.notice.NoticeCommand.DraftNotice;
import taizhang.api.notice.NoticeCommand.DropNotice;
import taizhang.api.notice.NoticeCommand.IssueNotice;
import taizhang.api.notice.NoticeEvent;
import taizhang.api.notice.NoticeEvent.NoticeDrafted;
import taizhang.api.notice.NoticeEvent.NoticeDropped;
import taizhang.api.notice.NoticeEvent.NoticeIssued;
import taizhang.command.gate.Decides;
import taizhang.web.clock.LedgerClock;

/** 通报: once issued or dropped nothing about it changes; what changes later in the ledger is told beside it. */
@Aggregate(type = "Notice", commandTargetResolver = "commandTarget")
final class Notice {

    private enum Stage {
        DRAFT,
        FINAL
    }

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Stage stage;

    Notice() {}

    @Decides
    void handle(DraftNotice command) {
        if (stage != null) {
            throw Refused.field("id", Problem.ID_TAKEN);
        }
        apply(new NoticeDrafted(command.notice(), command.words(), command.figures()));
    }

    @Decides
    void handle(IssueNotice command, LedgerClock clock) {
        requireDraft();
        apply(new NoticeIssued(command.notice(), command.words(), clock.today()));
    }

    @Decides
    void handle(DropNotice command) {
        requireDraft();
        apply(new NoticeDropped(command.notice(), command.reason()));
    }

    @EventSourcingHandler
    void on(NoticeEvent event) {
        id = NoticeCommand.target(event.notice());
        stage = switch (event) {
            case NoticeDrafted _ -> Stage.DRAFT;
            case NoticeIssued _, NoticeDropped _ -> Stage.FINAL;
        };
    }

    private void requireDraft() {
        if (stage == null) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        if (stage == Stage.FINAL) {
            throw Refused.because(Problem.NOTICE_FINAL);
        }
    }
}
