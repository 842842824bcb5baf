// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import taizhang.storage.Commit;
import taizhang.storage.NewEvent;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChainHashTest {

    private static final byte[] PREVIOUS =
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final Instant AT = Instant.parse("2022-12-01T01:00:00.123456789Z");
    private static final Instant HELD = Instant.parse("2022-03-01T01:00:00Z");
    private static final NewEvent FULL = event("e-1", "会议-1", "Session", "2", "{\"topic\":\"学习𠮷\"}", "{}");
    private static final NewEvent BARE =
            new NewEvent("e-2", "e-2", 0, null, HELD.plusNanos(1), "x", null, new byte[0], new byte[0]);

    private static NewEvent event(
            String id, String aggregate, String type, String revision, String payload, String metadata) {
        byte[] body = payload.getBytes(UTF_8);
        return new NewEvent(
                id, aggregate, 0, type, HELD, "study.session-held.v1", revision, body, metadata.getBytes(UTF_8));
    }

    @Test
    void is_the_one_that_was_computed_outside_this_program() {
        assertThat(ChainHash.of(PREVIOUS, 42, AT, List.of(FULL, BARE)))
                .asHexString()
                .isEqualToIgnoringCase("61463d93fdcb1ea2203eceef150be2c6ebc810e4f67702ea529527d0bd50953a");
    }

    static Stream<Commit> forgeries() {
        byte[] hash = ChainHash.of(PREVIOUS, 42, AT, List.of(FULL, BARE));
        return Stream.of(
                new Commit(43, AT, List.of(FULL, BARE), hash),
                new Commit(42, AT.plusNanos(1), List.of(FULL, BARE), hash),
                new Commit(42, AT, List.of(BARE, FULL), hash),
                new Commit(42, AT, List.of(FULL), hash),
                new Commit(42, AT, List.of(FULL, BARE, BARE), hash),
                forged(hash, "e-", "1会议-1", "Session", "2", "{\"topic\":\"学习𠮷\"}", "{}"),
                forged(hash, "e-1", "会议-1", null, "2", "{\"topic\":\"学习𠮷\"}", "{}"),
                forged(hash, "e-1", "会议-1", "Session", "", "{\"topic\":\"学习𠮷\"}", "{}"),
                forged(hash, "e-1", "会议-1", "Session", "2", "{\"topic\": \"学习𠮷\"}", "{}"),
                forged(hash, "e-1", "会议-1", "Session", "2", "{\"topic\":\"学习𠮷\"}{", "}"));
    }

    private static Commit forged(
            byte[] hash, String id, String aggregate, String type, String revision, String... json) {
        return new Commit(42, AT, List.of(event(id, aggregate, type, revision, json[0], json[1]), BARE), hash);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void breaks_when_anything_was_changed(Commit forgery) {
        assertThat(ChainHash.holds(PREVIOUS, forgery)).isFalse();
    }

    @Test
    void breaks_when_another_commit_went_before() {
        Commit honest = new Commit(42, AT, List.of(FULL), ChainHash.of(PREVIOUS, 42, AT, List.of(FULL)));
        assertThat(ChainHash.holds(PREVIOUS, honest)).isTrue();
        assertThat(ChainHash.holds(new byte[32], honest)).isFalse();
    }
}
