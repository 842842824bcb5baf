// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.notice.NoticeEvent;
import taizhang.api.notice.NoticeEvent.NoticeDrafted;
import taizhang.api.notice.NoticeEvent.NoticeDropped;
import taizhang.api.notice.NoticeEvent.NoticeIssued;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.query.notice.Notice.End;
import taizhang.query.notice.Notice.Mark;

/** Keeps each notice whole. */
@Component
final class NoticeProjection implements Projection<Notice> {

    static final String NAME = "notice";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Notice> shape() {
        return Notice.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof NoticeEvent event ? Set.of(Notice.id(event.notice())) : Set.of();
    }

    @Override
    public Notice fold(@Nullable Notice document, String id, Fact fact) {
        Mark mark = new Mark(fact.position(), fact.recordedAt(), fact.actor());
        return switch ((NoticeEvent) fact.event()) {
            case NoticeDrafted said -> new Notice(said.notice(), said.words(), said.figures(), mark, null);
            case NoticeIssued said -> known(document).ended(new End(mark, said.words(), said.on(), null));
            case NoticeDropped said -> known(document).ended(new End(mark, null, null, said.reason()));
        };
    }

    private static Notice known(@Nullable Notice document) {
        return Objects.requireNonNull(document, "a notice begins with its draft");
    }
}
