// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the table about one segment of one processor.
 *
 * @param position of the last event handled; absent before the first
 * @param replayUntil the head at the reset, while events are handled again
 * @param owner the node that has claimed the segment, absent while nobody has
 * @param deleted a deleted segment leaves its document, so that its version goes on growing and no node that once owned
 *     it can write over a successor
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record TokenDocument(
        @Nullable Long position,
        @Nullable Long replayUntil,
        @Nullable String owner,
        boolean deleted) {

    static final TokenDocument GONE = new TokenDocument(null, null, null, true);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static TokenDocument of(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> new TokenDocument(null, null, null, false);
            case ReplayToken replay ->
                new TokenDocument(
                        replay.getCurrentToken() == null ? null : Positions.of(replay),
                        Positions.of(replay.getTokenAtReset()),
                        null,
                        false);
            default -> new TokenDocument(Positions.of(token), null, null, false);
        };
    }

    @Nullable
    TrackingToken token() {
        TrackingToken current = position == null ? null : Positions.token(position);
        return replayUntil == null ? current : ReplayToken.createReplayToken(Positions.token(replayUntil), current);
    }

    TokenDocument ownedBy(@Nullable String node) {
        return new TokenDocument(position, replayUntil, node, false);
    }

    static TokenDocument read(Document document) {
        return JSON.readValue(document.body(), TokenDocument.class);
    }

    Document at(String id, long v) {
        return new Document(id, v, JSON.writeValueAsBytes(this));
    }
}
