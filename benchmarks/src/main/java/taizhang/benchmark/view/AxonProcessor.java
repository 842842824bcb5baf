// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.view;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/** Axon's pooled processor with the threads that its configuration gives it. */
final class AxonProcessor implements AutoCloseable {

    /** As Axon's configuration has them. */
    private static final int WORKERS = 4;

    private final ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(WORKERS);
    private final PooledStreamingEventProcessor processor;

    /** How much a processor takes at once. */
    record Shape(int segments, int batch) {}

    AxonProcessor(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenStore tokens,
            EventHandlerInvoker invoker,
            Shape shape,
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> start) {
        processor = PooledStreamingEventProcessor.builder()
                .name("timeline")
                .eventHandlerInvoker(invoker)
                .messageSource(source)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(shape.segments())
                .batchSize(shape.batch())
                .initialToken(start)
                .build();
        processor.start();
    }

    @Override
    public void close() {
        processor.shutDown();
        workers.close();
        coordinator.close();
    }
}
