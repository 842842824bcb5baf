// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands readers over to the generation that the live group writes.
 *
 * <p>When a rebuild makes its generation the one to write, the live group may be ahead of it, or still have a batch for
 * the old one in hand. Every event of such a batch was in the log before. So once the new generation is folded up to a
 * head of the log that was read after the switch, it lacks nothing that was ever written to the old one. Whoever first
 * needs it does that; doing it twice, or two at once, is harmless.
 */
final class Settling {

    private static final int COMMITS_AT_ONCE = 1_000;

    private final CommitLog log;
    private final DocumentStore store;
    private final JsonMapper json;
    private final RecentDocuments recent;
    private final InstantSource clock;
    private final Catalogue catalogue;
    private final FactReader reader;

    Settling(CommitLog log, DocumentStore store, JsonMapper json, RecentDocuments recent, InstantSource clock) {
        this.log = log;
        this.store = store;
        this.json = json;
        this.recent = recent;
        this.clock = clock;
        this.catalogue = new Catalogue(store, json);
        this.reader = new FactReader(json);
    }

    /** Returns a folding of the generation to write, which readers then have too. */
    <D> Folding<D> settle(Projection<D> projection) {
        ViewState state = catalogue.of(projection.name());
        while (!state.isSettled()) {
            int writing = state.writing();
            catchUp(folding(projection, writing), state.completeTo());
            state = catalogue.change(
                    projection.name(),
                    now -> now.isSettled() || now.writing() != writing ? Optional.empty() : Optional.of(now.settled()));
        }
        return folding(projection, state.writing());
    }

    private void catchUp(Folding<?> folding, long from) {
        long head = log.head();
        long position = from;
        while (position < head) {
            List<Commit> commits = log.read(position, COMMITS_AT_ONCE);
            if (!folding.apply(reader.facts(commits))) {
                return;
            }
            position = commits.getLast().last();
        }
    }

    private <D> Folding<D> folding(Projection<D> projection, int generation) {
        return new Folding<>(projection, new Generation(projection.name(), generation), store, json, recent, clock);
    }
}
