// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.ArrayList;
import java.util.List;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Folds a view from the whole log in a loop of its own, through the same function as the live processor and so to the
 * same bytes. It writes into the table it is given: giving it a new generation of the view, and turning readers over to
 * that, is up to the caller.
 */
public final class Rebuild {

    private static final int COMMITS_PER_BATCH = 2_000;

    private final CommitLog log;
    private final JsonMapper json;
    private final FactReader reader;

    public Rebuild(CommitLog log, JsonMapper json) {
        this.log = log;
        this.json = json;
        this.reader = new FactReader(json);
    }

    /** @return the position up to which the documents are now written */
    public long run(Projection<?> projection, DocumentStore into) {
        Folding<?> folding = new Folding<>(projection, into, json);
        long position = 0;
        List<Commit> commits = log.read(position, COMMITS_PER_BATCH);
        while (!commits.isEmpty()) {
            List<Fact> facts = new ArrayList<>();
            commits.forEach(commit -> facts.addAll(reader.facts(commit)));
            folding.apply(facts);
            position = commits.getLast().last();
            commits = log.read(position, COMMITS_PER_BATCH);
        }
        return position;
    }
}
