// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import taizhang.storage.UnreadableEvent;

/**
 * Ends, for now, before an event that can't be read, and tells where. Axon answers an exception by dropping what it has
 * fetched but not handled, so that the readable events before it would not come through either.
 */
final class TellingStream implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> events;
    private final Consumer<UnreadableEvent> listener;

    TellingStream(BlockingStream<TrackedEventMessage<?>> events, Consumer<UnreadableEvent> listener) {
        this.events = events;
        this.listener = listener;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        try {
            return events.peek();
        } catch (UnreadableEvent e) {
            listener.accept(e);
            return Optional.empty();
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        try {
            return events.hasNextAvailable(timeout, unit);
        } catch (UnreadableEvent e) {
            listener.accept(e);
            return false;
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return events.nextAvailable();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        try {
            return events.setOnAvailableCallback(callback);
        } catch (UnreadableEvent e) {
            listener.accept(e);
            return true;
        }
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        events.skipMessagesWithPayloadTypeOf(ignored);
    }

    @Override
    public void close() {
        events.close();
    }
}
