// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs each projection as a processing group of its own, so that one that fails holds up no other. A group has one
 * segment (two writers of one document would only repeat each other's work) and starts at the beginning of the log.
 */
public final class LiveProjections implements AutoCloseable {

    /** As many as Axon buffers for one segment. */
    private static final int BATCH = 1_024;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final TokenStore tokens;
    private final LiveProgress progress;
    private final ScheduledExecutorService coordinators = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().name("projections").factory());
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("projection-", 1).factory());
    private final List<PooledStreamingEventProcessor> processors;

    public LiveProjections(
            List<? extends Projection<?>> projections,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            TokenStore tokens,
            CommitLog log,
            DocumentStore documents,
            JsonMapper json) {
        this.events = events;
        this.tokens = tokens;
        this.progress =
                new LiveProgress(projections.stream().map(Projection::name).toList(), log.head());
        this.processors = projections.stream()
                .map(projection -> processor(projection.name(), new Folding<>(projection, documents, json)))
                .toList();
    }

    public Progress progress() {
        return progress;
    }

    public void start() {
        processors.forEach(EventProcessor::start);
    }

    /** The groups that have stopped at an event they can't digest, and try again from time to time. */
    public List<String> failing() {
        return processors.stream()
                .filter(processor -> processor.isError() || progress.isStuck(processor.getName()))
                .map(EventProcessor::getName)
                .toList();
    }

    /** Returns once every batch in hand is written. */
    @Override
    public void close() {
        processors.forEach(EventProcessor::shutDown);
        workers.close();
        coordinators.close();
    }

    private PooledStreamingEventProcessor processor(String name, Folding<?> folding) {
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new LiveProjection(name, folding, progress))
                // A view may lag but never lie: the group stops at a failure instead of logging and skipping it.
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(tellingWhereItStarts(name))
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(_ -> events.createTailToken())
                .batchSize(BATCH)
                .build();
    }

    /**
     * Where the group's first stream opens is what an earlier process had written; without it a group that finds nothing
     * new would never count as caught up. Later streams may open ahead of what is written.
     */
    private StreamableMessageSource<TrackedEventMessage<?>> tellingWhereItStarts(String name) {
        AtomicBoolean told = new AtomicBoolean();
        return token -> {
            if (token != null && told.compareAndSet(false, true)) {
                token.position().ifPresent(position -> progress.passed(name, position));
            }
            return events.openStream(token);
        };
    }
}
