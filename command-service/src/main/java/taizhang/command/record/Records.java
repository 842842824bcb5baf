// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.Optional;
import org.springframework.stereotype.Component;
import taizhang.api.Event;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordId;
import taizhang.command.bureau.Chart;
import taizhang.command.gate.Actor;
import taizhang.command.history.History;

/** What records say now, read from their own events, so never behind what was last acknowledged. */
@Component
public final class Records {

    private final History history;
    private final OwnScope scope;

    Records(History history, Chart chart) {
        this.history = history;
        this.scope = new OwnScope(chart);
    }

    public Optional<Standing> find(RecordId id) {
        Standing standing = null;
        for (Event event : history.of(id.value())) {
            if (event instanceof RecordEvent happened) {
                standing = Standing.after(happened, standing);
            }
        }
        return Optional.ofNullable(standing);
    }

    /** @throws Refused {@link Problem#NOT_FOUND} for one that is absent or none of the actor's business, alike */
    public Standing require(RecordId id, Actor actor) {
        return find(id).filter(standing -> sees(standing, actor)).orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }

    /** As {@link #require}, for a supervisor, who sees all but drafts. */
    public Standing requireReviewable(RecordId id) {
        return find(id).filter(standing -> standing.stage() != Stage.DRAFT)
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }

    boolean sees(Standing standing, Actor actor) {
        return scope.sees(standing.details().bureaus(), actor);
    }

    /** As {@link #require}, for one that the actor may change. */
    public Standing requireOwn(RecordId id, Actor actor) {
        Standing standing = require(id, actor);
        if (!scope.covers(standing.details().owner(), actor)) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return standing;
    }
}
