// SPDX-License-Identifier: Apache-2.0
package taizhang.web.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.storage.NewEvent;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;
import taizhang.web.HandClock;
import taizhang.web.clock.LedgerIdentity.Kind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerIdentityTest {

    static final Instant IN_2022 = Instant.parse("2022-12-08T01:00:00Z");

    final HandClock system = new HandClock();
    final LedgerClock clock = new LedgerClock(system);
    final MemoryDocumentStore documents = new MemoryDocumentStore();
    final MemoryCommitLog log = new MemoryCommitLog(clock);
    final LedgerIdentity identity = new LedgerIdentity(documents, log, clock);

    @Test
    void a_folder_is_real_until_it_is_marked_and_then_for_ever() {
        assertThat(identity.kind()).isEqualTo(Kind.REAL);
        identity.mark(Kind.DEMO);
        assertThat(identity.kind()).isEqualTo(Kind.DEMO);
        assertThatIllegalStateException().isThrownBy(() -> identity.mark(Kind.REAL));
        assertThatIllegalStateException().isThrownBy(() -> identity.mark(Kind.PLAY));
        assertThat(started(clock).kind()).isEqualTo(Kind.DEMO);
    }

    @Test
    void a_real_ledger_with_events_can_never_be_marked() {
        log.append(List.of(new NewEvent("e1", "a", 0, "A", clock.instant(), "a.happened.v1", null, json(), json())));
        assertThatIllegalStateException().isThrownBy(() -> identity.mark(Kind.PLAY));
    }

    @Test
    void the_clock_of_a_real_ledger_cant_be_set() {
        assertThatIllegalStateException().isThrownBy(() -> identity.runFrom(IN_2022));
    }

    @Test
    void a_played_ledgers_clock_runs_on_from_its_last_line_also_after_a_new_start() {
        played();
        system.pass(Duration.ofHours(5));
        assertThat(clock.instant()).isEqualTo(IN_2022.plus(Duration.ofHours(5)));

        LedgerClock later = new LedgerClock(system);
        started(later);
        assertThat(later.instant()).isEqualTo(IN_2022.plus(Duration.ofHours(5)));
    }

    @Test
    void it_may_be_set_forward_but_never_back() {
        played();
        identity.runFrom(IN_2022.plus(Duration.ofDays(30)));
        assertThat(clock.instant()).isEqualTo(IN_2022.plus(Duration.ofDays(30)));
        assertThatIllegalStateException().isThrownBy(() -> identity.runFrom(IN_2022.plus(Duration.ofDays(29))));
    }

    private void played() {
        identity.mark(Kind.PLAY);
        clock.standAt(IN_2022);
        identity.runFrom(IN_2022);
    }

    private LedgerIdentity started(LedgerClock with) {
        return new LedgerIdentity(documents, log, with);
    }

    private static byte[] json() {
        return "{}".getBytes(StandardCharsets.UTF_8);
    }
}
