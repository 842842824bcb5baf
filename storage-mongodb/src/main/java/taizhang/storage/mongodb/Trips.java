// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import taizhang.storage.RoundTrips;

/** Tells of each command that the driver sends, on the thread that sends it. */
final class Trips implements CommandListener {

    private static final int SHOWN = 4;

    @Override
    public void commandStarted(CommandStartedEvent event) {
        RoundTrips.made(described(event.getCommandName(), event.getCommand()));
    }

    private static String described(String name, BsonDocument command) {
        String about = command.get(name) instanceof BsonString collection ? " " + collection.getValue() : "";
        return command.get("filter") instanceof BsonDocument filter
                ? name + about + " " + described(filter)
                : name + about;
    }

    /** The first ids, and how many there are. */
    private static String described(BsonDocument filter) {
        BsonValue ids = filter.get("_id");
        if (ids instanceof BsonDocument condition && condition.containsKey("$in")) {
            var all = condition.getArray("$in");
            String first = all.stream()
                    .limit(SHOWN)
                    .map(id -> id.isString() ? id.asString().getValue() : id.toString())
                    .collect(Collectors.joining(" "));
            return all.size() > SHOWN ? "%s and %d more".formatted(first, all.size() - SHOWN) : first;
        }
        return filter.toJson();
    }
}
