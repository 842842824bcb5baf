// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.storage.DocumentStore;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentTokenStoreTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String TIMELINE = "timeline";

    private final DocumentStore documents = new MemoryDocumentStore();
    private final AtomicLong nanos = new AtomicLong(-5);
    private final DocumentTokenStore here = node("here");
    private final DocumentTokenStore there = node("there");

    @Nested
    class A_segment {

        @Test
        void is_claimed_by_one_node_at_a_time() {
            here.initializeTokenSegments(TIMELINE, 1);
            assertThat(here.fetchToken(TIMELINE, 0)).isNull();
            assertThatThrownBy(() -> there.fetchToken(TIMELINE, 0))
                    .isInstanceOf(UnableToClaimTokenException.class)
                    .hasMessageContaining("here");
        }

        @Test
        void goes_to_the_next_one_once_it_is_released() {
            here.initializeTokenSegments(TIMELINE, 1);
            here.fetchToken(TIMELINE, 0);
            here.storeToken(Positions.token(7), TIMELINE, 0);
            here.releaseClaim(TIMELINE, 0);

            assertThat(there.fetchToken(TIMELINE, 0)).isEqualTo(Positions.token(7));
            assertLost(() -> here.storeToken(Positions.token(8), TIMELINE, 0));
        }

        @Test
        void is_at_once_the_node_s_own_again_when_it_starts_anew_and_the_former_process_is_shut_out() {
            here.initializeTokenSegments(TIMELINE, 1);
            here.fetchToken(TIMELINE, 0);
            here.storeToken(Positions.token(7), TIMELINE, 0);

            DocumentTokenStore restarted = node("here");
            assertThat(restarted.fetchToken(TIMELINE, 0)).isEqualTo(Positions.token(7));
            assertLost(() -> here.storeToken(Positions.token(8), TIMELINE, 0));
        }

        @Test
        void must_be_initialised_and_only_once() {
            assertThatThrownBy(() -> here.fetchToken(TIMELINE, 0)).isInstanceOf(UnableToClaimTokenException.class);

            here.initializeTokenSegments(TIMELINE, 2, Positions.token(3));
            assertThat(here.fetchSegments(TIMELINE)).containsExactly(0, 1);
            assertThat(here.fetchToken(TIMELINE, 1)).isEqualTo(Positions.token(3));
            assertThatThrownBy(() -> there.initializeTokenSegments(TIMELINE, 2))
                    .isInstanceOf(UnableToClaimTokenException.class);
            assertThatThrownBy(() -> there.initializeSegment(null, TIMELINE, 1))
                    .isInstanceOf(UnableToInitializeTokenException.class);
        }

        @Test
        void of_another_processor_is_another_even_when_the_names_begin_alike() {
            here.initializeTokenSegments(TIMELINE, 1);
            here.initializeTokenSegments("timeline-city", 12);
            assertThat(here.fetchSegments(TIMELINE)).containsExactly(0);
            assertThat(here.fetchSegments("timeline-city")).hasSize(12).isSorted();
            assertThatThrownBy(() -> here.fetchSegments("timeline/city")).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void once_deleted_can_be_made_again_and_no_former_owner_writes_over_it() {
            here.initializeTokenSegments(TIMELINE, 1);
            here.fetchToken(TIMELINE, 0);
            here.storeToken(Positions.token(7), TIMELINE, 0);
            takeOver();
            there.deleteToken(TIMELINE, 0);
            assertThat(there.fetchSegments(TIMELINE)).isEmpty();

            there.initializeSegment(Positions.token(1), TIMELINE, 0);
            assertLost(() -> here.storeToken(Positions.token(8), TIMELINE, 0));
            assertThat(there.fetchToken(TIMELINE, 0)).isEqualTo(Positions.token(1));
        }
    }

    @Nested
    class A_claim_of_a_node_that_went_silent {

        @Test
        void is_taken_over_after_the_timeout_and_the_former_owner_s_next_write_fails() {
            here.initializeTokenSegments(TIMELINE, 1);
            here.fetchToken(TIMELINE, 0);
            here.storeToken(Positions.token(7), TIMELINE, 0);

            assertThat(takeOver()).isEqualTo(Positions.token(7));
            assertLost(() -> here.storeToken(Positions.token(8), TIMELINE, 0));
            assertLost(() -> here.extendClaim(TIMELINE, 0));
            there.storeToken(Positions.token(9), TIMELINE, 0);
            assertThat(there.fetchToken(TIMELINE, 0)).isEqualTo(Positions.token(9));
        }

        @Test
        void is_not_taken_while_its_owner_stores_tokens_or_extends_it() {
            here.initializeTokenSegments(TIMELINE, 1);
            here.fetchToken(TIMELINE, 0);
            for (int round = 0; round < 3; round++) {
                assertRefused();
                nanos.addAndGet(TIMEOUT.toNanos() - 1);
                assertRefused();
                here.extendClaim(TIMELINE, 0);
                assertRefused();
                nanos.addAndGet(TIMEOUT.toNanos() - 1);
                here.storeToken(Positions.token(round), TIMELINE, 0);
            }
            here.extendClaim(TIMELINE, 0);
        }

        private void assertRefused() {
            assertThatThrownBy(() -> there.fetchToken(TIMELINE, 0)).isInstanceOf(UnableToClaimTokenException.class);
        }
    }

    @Nested
    class A_token {

        @Test
        void is_the_bare_position_on_disk() {
            here.initializeTokenSegments(TIMELINE, 1, Positions.token(Long.MAX_VALUE));
            assertThat(new String(documents.get("token/timeline/0").body(), UTF_8))
                    .isEqualTo("{\"position\":9223372036854775807}")
                    .hasSizeLessThanOrEqualTo(32);
        }

        @Test
        void keeps_how_far_a_replay_goes() {
            TrackingToken replay = ReplayToken.createReplayToken(Positions.token(9), Positions.token(4));
            TrackingToken unbegun = ReplayToken.createReplayToken(Positions.token(9));
            here.initializeSegment(replay, TIMELINE, 0);
            here.initializeSegment(unbegun, TIMELINE, 1);
            assertThat(here.fetchToken(TIMELINE, 0)).isEqualTo(replay);
            assertThat(here.fetchToken(TIMELINE, 1)).isEqualTo(unbegun);
        }

        @Test
        void of_merging_segments_is_kept_as_the_lower_end() {
            here.initializeSegment(MergedTrackingToken.merged(Positions.token(4), Positions.token(9)), TIMELINE, 0);
            assertThat(here.fetchToken(TIMELINE, 0)).isEqualTo(Positions.token(4));
        }

        @Test
        void inside_a_unit_of_work_is_written_after_all_that_was_to_be_done_before_the_commit() {
            here.initializeTokenSegments(TIMELINE, 1, Positions.token(1));
            here.fetchToken(TIMELINE, 0);
            UnitOfWork<?> batch = start();
            batch.onPrepareCommit(_ -> here.storeToken(Positions.token(2), TIMELINE, 0));
            batch.onPrepareCommit(_ -> assertThat(stored()).contains("\"position\":1,"));
            batch.commit();
            assertThat(stored()).contains("\"position\":2,");
        }

        @Test
        void of_a_unit_of_work_that_failed_is_not_written() {
            here.initializeTokenSegments(TIMELINE, 1, Positions.token(1));
            here.fetchToken(TIMELINE, 0);
            UnitOfWork<?> batch = start();
            batch.onPrepareCommit(_ -> here.storeToken(Positions.token(2), TIMELINE, 0));
            batch.onPrepareCommit(_ -> {
                throw new IllegalStateException("the documents could not be written");
            });
            assertThatThrownBy(batch::commit).isInstanceOf(IllegalStateException.class);
            assertThat(stored()).contains("\"position\":1,");
        }

        @Test
        void that_can_no_longer_be_stored_fails_its_unit_of_work() {
            here.initializeTokenSegments(TIMELINE, 1);
            here.fetchToken(TIMELINE, 0);
            takeOver();
            UnitOfWork<?> batch = start();
            here.storeToken(Positions.token(2), TIMELINE, 0);
            assertLost(batch::commit);
        }

        private String stored() {
            return new String(documents.get("token/timeline/0").body(), UTF_8);
        }

        private UnitOfWork<?> start() {
            return DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        }
    }

    private DocumentTokenStore node(String name) {
        return new DocumentTokenStore(documents, name, TIMEOUT, nanos::get);
    }

    /** The other node looks, waits a full timeout and looks again. */
    private TrackingToken takeOver() {
        assertThatThrownBy(() -> there.fetchToken(TIMELINE, 0)).isInstanceOf(UnableToClaimTokenException.class);
        nanos.addAndGet(TIMEOUT.toNanos());
        return there.fetchToken(TIMELINE, 0);
    }

    private static void assertLost(Runnable write) {
        assertThatThrownBy(write::run).isInstanceOf(UnableToClaimTokenException.class);
    }
}
