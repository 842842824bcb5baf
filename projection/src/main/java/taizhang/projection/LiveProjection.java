// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Hands an Axon processor's batches to a projection.
 *
 * <p>The documents are written while the batch's last event is handled, not in a prepare-commit callback: Axon's work
 * package registers the one that stores the token before any of ours, and a token ahead of the documents would lose
 * facts if the process died in between.
 */
final class LiveProjection implements EventHandlerInvoker {

    private static final String BATCH = LiveProjection.class.getName();

    private final String name;
    private final LiveView<?> view;
    private final LiveProgress progress;

    LiveProjection(String name, LiveView<?> view, LiveProgress progress) {
        this.name = name;
        this.view = view;
        this.progress = progress;
    }

    /** Every event, so that the group's position also passes those that its view ignores. */
    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        try {
            take(event);
        } catch (RuntimeException e) {
            progress.stuck(name, e);
            throw e;
        }
    }

    private void take(EventMessage<?> event) {
        BatchingUnitOfWork<?> work = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
        List<Fact> batch = work.getOrComputeResource(BATCH, _ -> new ArrayList<>());
        batch.add(TrackedFact.of(event));
        if (work.isLastMessage()) {
            view.apply(batch);
            progress.passed(name, batch.getLast().position());
        }
    }

    /** A view is rebuilt by {@link Rebuilds}; resetting the live group would serve half a view meanwhile. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
