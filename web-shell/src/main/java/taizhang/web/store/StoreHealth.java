// SPDX-License-Identifier: Apache-2.0
package taizhang.web.store;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import taizhang.storage.DocumentStore;
import taizhang.storage.StoreUnavailable;

/**
 * Down while the store can't be read. Neither liveness nor readiness depends on it: a new process would reach the store as
 * little, and without any process nobody could tell a reader what is wrong.
 */
final class StoreHealth implements HealthIndicator {

    private static final String ANY = "ledger/identity";

    private final DocumentStore documents;

    StoreHealth(DocumentStore documents) {
        this.documents = documents;
    }

    @Override
    public Health health() {
        try {
            documents.get(ANY);
            return Health.up().build();
        } catch (StoreUnavailable unavailable) {
            return Health.down(unavailable).build();
        }
    }
}
