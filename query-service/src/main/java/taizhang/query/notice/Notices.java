// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.notice.Figures;
import taizhang.api.notice.NoticeId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.bureau.Scope;
import taizhang.web.directory.Bureaus;
import taizhang.web.security.Viewer;

/** Finds notices for whoever may see them: a secretary those that were issued, and of them the figures of the own bureaus. */
@Component
final class Notices {

    private final Views views;
    private final Bureaus bureaus;

    Notices(Views views, Bureaus bureaus) {
        this.views = views;
        this.bureaus = bureaus;
    }

    /** @throws Refused {@link Problem#NOT_FOUND} alike for one that is absent, not yet known or not the viewer's to see */
    Notice find(String id, AsOf asOf, Viewer viewer) {
        Notice notice = views.find(Notice.id(noticeId(id)), Notice.class)
                .flatMap(view -> view.document().at(asOf.position()))
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
        if (viewer.role() == Role.SUPERVISOR) {
            return notice;
        }
        Scope scope = Scope.of(viewer, bureaus.directory());
        var own = notice.figures().figures().stream()
                .filter(figure -> scope.has(figure.bureau()))
                .toList();
        if (!notice.isIssued() || own.isEmpty()) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        Figures all = notice.figures();
        return new Notice(
                notice.id(),
                notice.words(),
                new Figures(all.position(), all.day(), all.year(), all.rules(), own),
                notice.drafted(),
                notice.end());
    }

    /** The newest first. */
    List<NoticeList.Line> list(Viewer viewer) {
        Scope scope = Scope.of(viewer, bureaus.directory());
        return views
                .find(NoticeList.ID, NoticeList.class)
                .map(Views.View::document)
                .orElse(NoticeList.NONE)
                .lines()
                .reversed()
                .stream()
                .filter(line -> scope.wholeCity() || line.stage() == Stage.ISSUED && scope.hasAny(line.bureaus()))
                .toList();
    }

    private static NoticeId noticeId(String id) {
        try {
            return new NoticeId(id);
        } catch (Refused noNoticeHasSuchAnId) {
            throw Refused.because(Problem.NOT_FOUND);
        }
    }
}
