// SPDX-License-Identifier: Apache-2.0
package taizhang.command.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import taizhang.api.Event;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.notice.NoticeCommand;
import taizhang.api.notice.NoticeEvent.NoticeDrafted;
import taizhang.api.notice.NoticeId;
import taizhang.command.history.History;

/** What stands in the log of a notice, for the pages that go on with it. */
@Component
final class Drafts {

    private final History history;

    Drafts(History history) {
        this.history = history;
    }

    /** @throws Refused {@link Problem#NOT_FOUND} */
    NoticeDrafted known(String id) {
        return events(id).stream()
                .filter(NoticeDrafted.class::isInstance)
                .map(NoticeDrafted.class::cast)
                .findFirst()
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }

    /** @throws Refused {@link Problem#NOTICE_FINAL} where it went on already */
    NoticeDrafted open(String id) {
        NoticeDrafted draft = known(id);
        if (events(id).size() > 1) {
            throw Refused.because(Problem.NOTICE_FINAL);
        }
        return draft;
    }

    private List<Event> events(String id) {
        return history.of(NoticeCommand.target(new NoticeId(id)));
    }
}
