// SPDX-License-Identifier: Apache-2.0
package taizhang.query.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import taizhang.projection.Progress;

/**
 * Tells open pages how far the views have come, as server-sent events whose id is the log position: a page that was cut off
 * says the last one it heard of and is told at once if there is more. Nothing but that number is sent; the page then asks for
 * itself again, with the rights of its reader.
 *
 * <p>One thread looks for all listeners. A heartbeat shows proxies and browsers that the line is open, and shows us those that
 * are gone. It stops before the web server does, which would otherwise wait for answers that never end.
 */
@Component
class LiveStream implements SmartLifecycle {

    /** More than a city's supervisors with a few pages each; the next one is told to ask again by itself. */
    static final int LISTENERS = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int LOOKS_BETWEEN_HEARTBEATS = 15;

    /** After that a browser connects again and is known by its session anew. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Progress progress;
    private final Map<SseEmitter, Long> listeners = new ConcurrentHashMap<>();
    private ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(daemon());
    private volatile boolean running;
    private int silent;

    LiveStream(Progress progress) {
        this.progress = progress;
    }

    private static ThreadFactory daemon() {
        return Thread.ofPlatform().daemon().name("live-pages").factory();
    }

    boolean isFull() {
        return listeners.size() >= LISTENERS;
    }

    /** @param heard the last position that the page knows of */
    SseEmitter listen(long heard) {
        SseEmitter listener = new SseEmitter(LONGEST.toMillis());
        listener.onCompletion(() -> listeners.remove(listener));
        listener.onTimeout(listener::complete);
        listeners.put(listener, heard);
        // The first words open the line, so that a browser knows that it is heard.
        send(listener, SseEmitter.event().comment("open").reconnectTime(3000));
        tell(listener, heard, progress.position());
        return listener;
    }

    /** Tells everybody what is new to them; where nobody listens, nobody asks. */
    void look() {
        if (listeners.isEmpty()) {
            return;
        }
        long position = progress.position();
        boolean told = false;
        for (Map.Entry<SseEmitter, Long> listener : listeners.entrySet()) {
            told |= tell(listener.getKey(), listener.getValue(), position);
        }
        silent = told ? 0 : silent + 1;
        if (silent >= LOOKS_BETWEEN_HEARTBEATS) {
            silent = 0;
            listeners
                    .keySet()
                    .forEach(listener -> send(listener, SseEmitter.event().comment("")));
        }
    }

    private boolean tell(SseEmitter listener, long heard, long position) {
        if (position <= heard || listeners.replace(listener, position) == null) {
            return false;
        }
        send(
                listener,
                SseEmitter.event().id(Long.toString(position)).name("position").data(position));
        return true;
    }

    private void send(SseEmitter listener, SseEventBuilder event) {
        try {
            listener.send(event);
        } catch (IOException | IllegalStateException gone) {
            // The browser went to another page; there is nobody to tell.
            LOG.debug("an open page is gone: {}", gone.toString());
            listeners.remove(listener);
        }
    }

    @Override
    public void start() {
        if (looks.isShutdown()) {
            looks = Executors.newSingleThreadScheduledExecutor(daemon());
        }
        running = true;
        looks.scheduleWithFixedDelay(
                this::lookOrReport, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A scheduler never runs again what has thrown. */
    private void lookOrReport() {
        try {
            look();
        } catch (RuntimeException unexpected) {
            LOG.warn("open pages could not be told of news", unexpected);
        }
    }

    @Override
    public void stop() {
        running = false;
        looks.shutdownNow();
        listeners.keySet().forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
