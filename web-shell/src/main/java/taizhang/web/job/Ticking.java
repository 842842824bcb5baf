// SPDX-License-Identifier: Apache-2.0
package taizhang.web.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import taizhang.storage.StoreUnavailable;

/**
 * Does a job again and again on a thread of its own. It begins a minute after the program is ready, so never while a story
 * is played, and goes on whatever a round threw: the next one is another try.
 */
public final class Ticking implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Ticking.class);
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final String name;
    private final Duration every;
    private final Runnable job;
    private final ScheduledExecutorService thread;

    /** @param every from the end of one round to the begin of the next */
    public Ticking(String name, Duration every, Runnable job) {
        this.name = name;
        this.every = every;
        this.job = job;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        thread.scheduleWithFixedDelay(this::tick, FIRST.toSeconds(), every.toSeconds(), TimeUnit.SECONDS);
    }

    /** One round; a job that threw on its own thread would never be called again. */
    void tick() {
        try {
            job.run();
        } catch (StoreUnavailable unavailable) {
            log.warn("{}: not for the moment, {}", name, unavailable.getMessage());
        } catch (RuntimeException failed) {
            log.error("{}: a round failed", name, failed);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
