// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.List;
import taizhang.codec.EventNames;
import taizhang.storage.Commit;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;
import tools.jackson.databind.json.JsonMapper;

/** Reads facts straight out of the log, without a framework in between. */
final class FactReader {

    private final JsonMapper json;

    FactReader(JsonMapper json) {
        this.json = json;
    }

    List<Fact> facts(Commit commit) {
        return commit.stored().stream().map(stored -> fact(commit, stored)).toList();
    }

    private Fact fact(Commit commit, StoredEvent stored) {
        NewEvent event = stored.event();
        return new Fact(
                stored.position(),
                commit.at(),
                json.readTree(event.metadata()).path(Fact.ACTOR).asString(""),
                event.sequence() + 1,
                json.readValue(event.payload(), EventNames.classOf(event.name())));
    }
}
