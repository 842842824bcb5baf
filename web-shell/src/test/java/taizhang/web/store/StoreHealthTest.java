// SPDX-License-Identifier: Apache-2.0
package taizhang.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoreHealthTest {

    @Test
    void is_down_after_a_write_that_failed_until_one_succeeds() {
        AtomicReference<StoreUnavailable> trouble = new AtomicReference<>();
        StoreHealth health = new StoreHealth(new MemoryDocumentStore(), () -> Optional.ofNullable(trouble.get()));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        trouble.set(new StoreUnavailable("full"));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        trouble.set(null);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
