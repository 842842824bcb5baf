// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.codec.LedgerJson;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;
import tools.jackson.databind.JsonNode;

/**
 * What a command left in the log. The events themselves say which command they came from, so there is nothing beside
 * the log that would have to be written together with it.
 */
@Component
final class Answers {

    static final String ACTOR = Actor.LOGIN;
    static final String COMMAND_ID = "commandId";
    static final String COMMAND_HASH = "commandHash";

    private final CommitLog log;

    Answers(CommitLog log) {
        this.log = log;
    }

    /** @throws Refused {@link Problem#IDEMPOTENCY_REUSED} when the key brought about something else there */
    Optional<Outcome> to(Claim claim, String id) {
        List<StoredEvent> left = claim.streams().stream()
                .flatMap(stream -> last(stream, claim).stream())
                .toList();
        return left.stream()
                .map(StoredEvent::position)
                .max(Comparator.naturalOrder())
                .map(position -> new Outcome(id, left.getFirst().event().sequence() + 1, position));
    }

    private Optional<StoredEvent> last(String stream, Claim claim) {
        return log.aggregate(stream, 0).stream()
                .filter(stored -> cameFrom(stored.event(), claim))
                .reduce((_, last) -> last);
    }

    boolean areThere(String target, String login, String key) {
        return log.aggregate(target, 0).stream()
                .anyMatch(stored ->
                        isFrom(LedgerJson.mapper().readTree(stored.event().metadata()), login, key));
    }

    private static boolean isFrom(JsonNode metadata, String login, String key) {
        return metadata.path(COMMAND_ID).asString("").equals(key)
                && metadata.path(ACTOR).asString("").equals(login);
    }

    private static boolean cameFrom(NewEvent event, Claim claim) {
        JsonNode metadata = LedgerJson.mapper().readTree(event.metadata());
        if (!isFrom(metadata, claim.actor(), claim.key())) {
            return false;
        }
        if (!metadata.path(COMMAND_HASH).asString("").equals(claim.hash())) {
            throw Refused.because(Problem.IDEMPOTENCY_REUSED);
        }
        return true;
    }
}
