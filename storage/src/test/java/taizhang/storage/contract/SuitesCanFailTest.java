// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.CommitReceiver;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;

/** A suite that nothing can fail is worse than none: stores that do nothing must fail every test there is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuitesCanFailTest {

    @Test
    void an_idle_log_passes_as_an_empty_one_and_fails_all_else() {
        assertThat(passed(IdleLog.class)).containsExactly("has no positions no commits and no aggregates");
        assertThat(passed(ConcurrentIdleLog.class)).isEmpty();
    }

    @Test
    void an_idle_table_passes_as_an_empty_one_and_fails_all_else() {
        assertThat(passed(IdleTable.class)).containsExactly("finds nothing", "takes an empty batch");
    }

    @Test
    void an_idle_receiver_fails_all() {
        assertThat(passed(IdleReceiver.class)).isEmpty();
    }

    private static Set<String> passed(Class<?> suite) {
        Set<String> passed = new TreeSet<>();
        Set<String> failed = new TreeSet<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(suite))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (test.isTest()) {
                                    boolean ok = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
                                    (ok ? passed : failed).add(test.getDisplayName());
                                }
                            }
                        });
        assertThat(failed).as("%s was run at all", suite).hasSizeGreaterThan(4);
        return passed;
    }

    static class IdleLog extends CommitLogContract {
        @Override
        protected CommitLog emptyLog(Clock clock) {
            return new DoesNothing();
        }

        @Override
        protected Duration patience() {
            return Duration.ofMillis(1);
        }
    }

    static class ConcurrentIdleLog extends ConcurrentCommitLogContract {
        @Override
        protected CommitLog emptyLog(Clock clock) {
            return new DoesNothing();
        }
    }

    static class IdleTable extends DocumentStoreContract {
        @Override
        protected DocumentStore emptyTable() {
            return new DoesNothing();
        }
    }

    static class IdleReceiver extends CommitReceiverContract {
        @Override
        protected void open(Clock clock) {
            log = new DoesNothing();
            receiver = new DoesNothing();
        }
    }

    private static final class DoesNothing implements CommitLog, CommitReceiver, DocumentStore {
        @Override
        public void receive(List<Commit> commits) {}

        @Override
        public Commit append(List<NewEvent> events) {
            return new Commit(1, Instant.EPOCH, List.of(Events.event("a", 0)), new byte[32]);
        }

        @Override
        public long head() {
            return 0;
        }

        @Override
        public List<Commit> read(long after, int limit) {
            return List.of();
        }

        @Override
        public List<StoredEvent> aggregate(String aggregate, long fromSequence) {
            return List.of();
        }

        @Override
        public long lastSequence(String aggregate) {
            return -1;
        }

        @Override
        public long positionBefore(Instant instant) {
            return 0;
        }

        @Override
        public Subscription onCommit(Runnable signal) {
            return () -> {};
        }

        @Override
        public Map<String, Document> get(Collection<String> ids) {
            return Map.of();
        }

        @Override
        public Set<String> put(Collection<Document> batch) {
            return Set.of();
        }

        @Override
        public void delete(Collection<String> ids) {}

        @Override
        public List<Document> scan(String prefix, @Nullable String after, int limit) {
            return List.of();
        }
    }
}
