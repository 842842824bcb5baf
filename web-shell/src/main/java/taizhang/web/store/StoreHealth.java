// SPDX-License-Identifier: Apache-2.0
package taizhang.web.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import taizhang.storage.DocumentStore;
import taizhang.storage.StoreUnavailable;

/**
 * Down while the store can't be read, and after a write that failed until one succeeds. Neither liveness nor readiness depends on it: a new process would reach the store as
 * little, and without any process nobody could tell a reader what is wrong.
 */
final class StoreHealth implements HealthIndicator {

    private static final String ANY = "ledger/identity";

    private final DocumentStore documents;
    private final Supplier<Optional<StoreUnavailable>> trouble;

    StoreHealth(DocumentStore documents, Supplier<Optional<StoreUnavailable>> trouble) {
        this.documents = documents;
        this.trouble = trouble;
    }

    @Override
    public Health health() {
        try {
            documents.get(ANY);
            return trouble.get().map(Health::down).orElseGet(Health::up).build();
        } catch (StoreUnavailable unavailable) {
            return Health.down(unavailable).build();
        }
    }
}
