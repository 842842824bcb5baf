// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import taizhang.api.Event;
import taizhang.codec.EventNames;
import taizhang.storage.Commit;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;
import taizhang.storage.UnreadableEvent;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads facts straight out of the log, without a framework in between; threads may share it. */
final class FactReader {

    private final JsonMapper json;

    /** By event name. Looking a reader up anew for each event costs as much as reading a small one. */
    private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();

    FactReader(JsonMapper json) {
        this.json = json;
    }

    /** @throws UnreadableEvent at the first event that this program can't read */
    List<Fact> facts(List<Commit> commits) {
        List<Fact> facts = new ArrayList<>();
        for (Commit commit : commits) {
            for (StoredEvent stored : commit.stored()) {
                facts.add(fact(commit, stored));
            }
        }
        return facts;
    }

    private Fact fact(Commit commit, StoredEvent stored) {
        NewEvent event = stored.event();
        try {
            return new Fact(
                    stored.position(),
                    commit.at(),
                    actor(event.metadata()),
                    event.aggregate(),
                    event.sequence() + 1,
                    reader(event.name()).<Event>readValue(event.payload()));
        } catch (RuntimeException e) {
            throw new UnreadableEvent(stored, commit.at(), e);
        }
    }

    private ObjectReader reader(String name) {
        return readers.computeIfAbsent(name, each -> json.readerFor(EventNames.classOf(each)));
    }

    /** One value of a flat object: a tree of all of them would be most of the work for most events. */
    private String actor(byte[] metadata) {
        try (JsonParser parser = json.createParser(metadata)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = Fact.ACTOR.equals(parser.currentName());
                JsonToken value = parser.nextToken();
                if (wanted) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : "";
                }
                parser.skipChildren();
            }
            return "";
        }
    }
}
