// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.delivery;

import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;

/** A handler that says which event it was given. */
record Reporting(Consumer<String> handled) implements EventHandlerInvoker {

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        handled.accept(message.getIdentifier());
    }
}
