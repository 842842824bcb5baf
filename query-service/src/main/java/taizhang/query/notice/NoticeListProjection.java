// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.notice.NoticeEvent;
import taizhang.api.notice.NoticeEvent.NoticeDrafted;
import taizhang.api.notice.NoticeEvent.NoticeDropped;
import taizhang.api.notice.NoticeEvent.NoticeIssued;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.query.notice.Notice.Mark;

/** Lists the notices. */
@Component
final class NoticeListProjection implements Projection<NoticeList> {

    static final String NAME = "notices";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<NoticeList> shape() {
        return NoticeList.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof NoticeEvent ? Set.of(NoticeList.ID) : Set.of();
    }

    @Override
    public NoticeList fold(@Nullable NoticeList document, String id, Fact fact) {
        NoticeList list = Objects.requireNonNullElse(document, NoticeList.NONE);
        Mark mark = new Mark(fact.position(), fact.recordedAt(), fact.actor());
        return switch ((NoticeEvent) fact.event()) {
            case NoticeDrafted said -> list.and(line(said, mark));
            case NoticeIssued said ->
                list.ended(
                        said.notice(),
                        Stage.ISSUED,
                        said.words().title(),
                        said.words().number(),
                        mark);
            case NoticeDropped said -> list.ended(said.notice(), Stage.DROPPED, null, null, mark);
        };
    }

    private static NoticeList.Line line(NoticeDrafted said, Mark mark) {
        TreeSet<BureauId> bureaus = new TreeSet<>();
        said.figures().figures().forEach(figure -> bureaus.add(figure.bureau()));
        return new NoticeList.Line(
                said.notice(),
                said.words().title(),
                said.words().number(),
                said.figures().day(),
                said.figures().figures().size(),
                bureaus,
                mark,
                null,
                Stage.DRAFT);
    }
}
