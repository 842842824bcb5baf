// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.axon.Events.event;
import static taizhang.axon.Events.events;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.storage.DocumentStore;
import taizhang.storage.sqlite.SqliteStore;

/** Axon's pooled processor on this store and its tokens, on the real engine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class ProcessorTest {

    @TempDir
    private Path folder;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final BlockingQueue<String> handled = new LinkedBlockingQueue<>();

    @AfterEach
    void the_threads_are_ended() {
        threads.shutdownNow();
    }

    @Test
    void handles_what_is_there_and_what_comes_and_goes_on_from_its_token_after_a_restart() throws Exception {
        try (SqliteStore opened = SqliteStore.open(folder, Clock.systemUTC());
                LedgerEventStore store = on(opened)) {
            store.publish(events("record", 3));
            PooledStreamingEventProcessor processor = processor(store, opened.documents());
            processor.start();
            assertHandled("record#0", "record#1", "record#2");

            store.publish(event("record", 3));
            assertHandled("record#3");
            processor.shutDown();
            store.publish(event("record", 4));
        }
        try (SqliteStore again = SqliteStore.open(folder, Clock.systemUTC());
                LedgerEventStore store = on(again)) {
            PooledStreamingEventProcessor processor = processor(store, again.documents());
            processor.start();
            assertHandled("record#4");
            processor.shutDown();
            assertThat(handled).isEmpty();
            assertThat(tokens(again.documents()).fetchToken("timeline", 0)).isEqualTo(store.createHeadToken());
        }
    }

    private static LedgerEventStore on(SqliteStore opened) {
        return LedgerEventStore.on(opened.log(), opened.documents(), Events.JSON);
    }

    private static TokenStore tokens(DocumentStore documents) {
        return new DocumentTokenStore(documents, "here", Duration.ofSeconds(10));
    }

    private void assertHandled(String... expected) throws InterruptedException {
        for (String each : expected) {
            assertThat(handled.poll(30, SECONDS)).isEqualTo(each);
        }
    }

    private PooledStreamingEventProcessor processor(LedgerEventStore store, DocumentStore documents) {
        return PooledStreamingEventProcessor.builder()
                .name("timeline")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(List.of(new Object() {
                            @EventHandler
                            void on(String event) {
                                handled.add(event);
                            }
                        }))
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(store)
                .tokenStore(tokens(documents))
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .build();
    }
}
