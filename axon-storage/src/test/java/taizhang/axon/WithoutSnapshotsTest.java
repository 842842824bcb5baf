// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taizhang.axon.Events.event;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.storage.memory.MemoryCommitLog;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WithoutSnapshotsTest {

    private final LedgerEventStore store = LedgerEventStore.on(new MemoryCommitLog(Clock.systemUTC()), Events.JSON);

    @AfterEach
    void everything_is_ended() {
        store.close();
    }

    @Test
    void an_aggregate_is_read_from_its_events() {
        store.publish(event("record", 0, "held"), event("record", 1, "corrected"));
        assertThat(store.readEvents("record").asStream().map(message -> (Object) message.getPayload()))
                .containsExactly("held", "corrected");
    }

    @Test
    void one_that_is_taken_all_the_same_is_refused_rather_than_lost() {
        assertThatThrownBy(() -> store.storeSnapshot(event("record", 1, "as it stands")))
                .hasStackTraceContaining("no snapshots are kept here");
    }
}
