// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import taizhang.axon.DocumentTokenStore;
import taizhang.benchmark.ledger.OpenStore;
import taizhang.benchmark.ledger.ThroughAxon;
import taizhang.benchmark.peer.AxonMongo;
import taizhang.benchmark.peer.AxonMongoTokens;
import taizhang.benchmark.peer.Publishing;
import taizhang.benchmark.processor.AxonProcessor;
import taizhang.benchmark.processor.AxonProcessor.Shape;
import taizhang.benchmark.server.ChildProcess;
import taizhang.benchmark.server.MongoServers.Database;
import taizhang.benchmark.server.MongoServers.Server;
import taizhang.benchmark.workload.LiveMessages;

/** From an event store to a handler somewhere. */
final class Way implements AutoCloseable {

    static final Shape SHAPE = new Shape(1, 100);
    static final Duration CLAIM = Duration.ofSeconds(10);

    /** Longer than the embedded store's interval of 500 ms, or each event would meet the same moment of it. */
    private static final int MOST_PAUSE_MILLIS = 600;

    private static final int FIRST = 3;

    private final EventStore store;
    private final Arrivals arrivals;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final LiveMessages messages = new LiveMessages();
    private final SplittableRandom random = new SplittableRandom(42);

    /** Where the ids of handled events come out. */
    @FunctionalInterface
    interface Arrivals {
        String next() throws Exception;
    }

    private Way(EventStore store, Arrivals arrivals, List<AutoCloseable> parts) {
        this.store = store;
        this.arrivals = arrivals;
        parts.forEach(this.parts::push);
    }

    static Way ofLedger(OpenStore opened) {
        ThroughAxon ledger = new ThroughAxon(opened);
        BlockingQueue<String> handled = new LinkedBlockingQueue<>();
        var tokens = new DocumentTokenStore(opened.store().documents(), "here", CLAIM);
        var processor = new AxonProcessor(
                ledger.events(), tokens, new Reporting(handled::add), SHAPE, StreamableMessageSource::createTailToken);
        return new Way(ledger.events(), handled::take, List.of(ledger, processor));
    }

    static Way ofEmbedded(Server server) {
        AxonMongo peer = new AxonMongo(server, AxonMongo.Strategy.PER_EVENT);
        BlockingQueue<String> handled = new LinkedBlockingQueue<>();
        var processor = new AxonProcessor(
                peer.store(),
                AxonMongoTokens.in(peer.database()),
                new Reporting(handled::add),
                SHAPE,
                StreamableMessageSource::createTailToken);
        return new Way(peer.store(), handled::take, List.of(peer, processor));
    }

    static Way toOtherProcess(Server server) throws Exception {
        Database database = server.database();
        ThroughAxon ledger = new ThroughAxon(OpenStore.onMongo(database));
        ChildProcess other = ChildProcess.start("256m", OtherProcess.class, database.uri());
        return new Way(ledger.events(), other::line, List.of(ledger, other));
    }

    List<Double> millis(int samples) throws Exception {
        for (int i = 0; i < FIRST; i++) {
            once();
        }
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            Thread.sleep(random.nextInt(MOST_PAUSE_MILLIS / (samples > FIRST * 10 ? 10 : 1)));
            millis.add(once());
        }
        return millis;
    }

    private double once() throws Exception {
        DomainEventMessage<?> message = messages.next();
        long before = System.nanoTime();
        Publishing.publish(store, message);
        String arrived = arrivals.next();
        double millis = (System.nanoTime() - before) / 1e6;
        if (!arrived.equals(message.getIdentifier())) {
            throw new IllegalStateException("another event arrived than was published");
        }
        return millis;
    }

    @Override
    public void close() throws Exception {
        while (!parts.isEmpty()) {
            parts.pop().close();
        }
    }
}
