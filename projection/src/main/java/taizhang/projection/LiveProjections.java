// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
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
    private final ScheduledExecutorService coordinators =
            executor(1, Thread.ofPlatform().name("projections").factory());
    private final ScheduledExecutorService workers =
            executor(2, Thread.ofPlatform().name("projection-", 1).factory());
    private final List<PooledStreamingEventProcessor> processors;
    private final ViewWatch watch;

    public LiveProjections(
            List<? extends Projection<?>> projections,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            TokenStore tokens,
            CommitLog log,
            DocumentStore documents,
            JsonMapper json,
            RecentDocuments recent) {
        this.events = events;
        this.tokens = tokens;
        this.progress =
                new LiveProgress(projections.stream().map(Projection::name).toList(), log.head());
        projections.forEach(projection -> Generation.requireName(projection.name()));
        Settling settling = new Settling(log, documents, json, recent, InstantSource.system());
        this.processors = projections.stream()
                .map(projection -> processor(projection.name(), new LiveView<>(projection, settling)))
                .toList();
        this.watch = new ViewWatch(projections, progress, log, documents, json, settling, System::nanoTime);
    }

    public Progress progress() {
        return progress;
    }

    public void start() {
        processors.forEach(EventProcessor::start);
        watch.start();
    }

    /**
     * Stops all groups but some, so that many commands in a row have the machine to themselves. Progress then goes by those
     * that run on; the others' views stay as they are until {@link #goOn}.
     */
    public void holdAllBut(Collection<String> kept) {
        processors.stream()
                .filter(processor -> !kept.contains(processor.getName()))
                .forEach(processor -> {
                    processor.shutDown();
                    progress.held(processor.getName());
                });
    }

    /** Lets the groups that were held go on, each behind the position up to which its view was rebuilt meanwhile. */
    public void goOn(Map<String, Long> positions) {
        positions.forEach((name, position) -> {
            TrackingToken token = new GlobalSequenceTrackingToken(position);
            if (tokens.fetchSegments(name).length == 0) {
                tokens.initializeTokenSegments(name, 1, token);
            } else {
                tokens.fetchToken(name, 0);
                tokens.storeToken(token, name, 0);
                tokens.releaseClaim(name, 0);
            }
            progress.passed(name, position);
        });
        processors.stream()
                .filter(processor -> positions.containsKey(processor.getName()))
                .forEach(EventProcessor::start);
    }

    /** How each view is, as of now. */
    public List<Group> groups() {
        return watch.groups();
    }

    /** The groups that stand still, and try again from time to time. */
    public List<String> failing() {
        return processors.stream()
                .filter(processor -> processor.isError()
                        || progress.trouble(processor.getName()).isPresent())
                .map(EventProcessor::getName)
                .toList();
    }

    /** Returns once every batch in hand is written. */
    @Override
    public void close() {
        watch.close();
        processors.forEach(EventProcessor::shutDown);
        workers.close();
        coordinators.close();
    }

    /** Axon's coordinators look again every five seconds; who closes shall not wait for a look that nobody needs any more. */
    private static ScheduledExecutorService executor(int threads, ThreadFactory factory) {
        var executor = new ScheduledThreadPoolExecutor(threads, factory);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    private PooledStreamingEventProcessor processor(String name, LiveView<?> view) {
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new LiveProjection(name, view, progress))
                // A view may lag but never lie: what one event can be blamed for is parked, at all else the group
                // stops.
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
            return new TellingStream(events.openStream(token), at -> progress.halted(name, at));
        };
    }
}
