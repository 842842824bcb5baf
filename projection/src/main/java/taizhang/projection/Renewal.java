// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a program does before it lets its views run: each view whose documents stand in the shape of another program is
 * rebuilt. A live group could not fold into such documents, nor a page read them.
 *
 * <p>Of several processes that start together one rebuilds a view, and the others wait for it; one that has not moved for
 * a minute is held for dead.
 */
public final class Renewal {

    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long HELD_FOR_DEAD = TimeUnit.MINUTES.toNanos(1);

    private final List<? extends Projection<?>> projections;
    private final Rebuilds rebuilds;
    private final CommitLog log;
    private final Catalogue catalogue;
    private final LongSupplier nanoTime;

    public Renewal(
            List<? extends Projection<?>> projections,
            Rebuilds rebuilds,
            CommitLog log,
            DocumentStore store,
            JsonMapper json) {
        this(projections, rebuilds, log, store, json, System::nanoTime);
    }

    Renewal(
            List<? extends Projection<?>> projections,
            Rebuilds rebuilds,
            CommitLog log,
            DocumentStore store,
            JsonMapper json,
            LongSupplier nanoTime) {
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.log = log;
        this.catalogue = new Catalogue(store, json);
        this.nanoTime = nanoTime;
    }

    /**
     * Returns when every view stands in this program's shape.
     *
     * @param listener is told about twice a second which view is under way, and how far it is
     * @throws taizhang.storage.UnreadableEvent at an event that this program can't read; it must not serve such views
     */
    public void run(BiConsumer<String, Building> listener) {
        for (Projection<?> projection : projections) {
            String shape = ViewShape.of(projection);
            if (!shape.equals(catalogue.of(projection.name()).shape())) {
                renew(projection.name(), shape, listener);
            }
        }
    }

    private void renew(String view, String shape, BiConsumer<String, Building> listener) {
        if (log.head() == 0) {
            catalogue.change(view, state -> Optional.of(state.shapedAs(shape)));
            return;
        }
        boolean takeOver = false;
        while (!shape.equals(catalogue.of(view).shape())) {
            try {
                rebuilds.run(view, takeOver, building -> listener.accept(view, building));
            } catch (RebuildRefused anotherIsAtIt) {
                takeOver = !moves(view);
            }
        }
    }

    /** Waits until another's rebuild has gone on or ended; false when it has done neither for a minute. */
    private boolean moves(String view) {
        @Nullable Building seen = catalogue.of(view).building();
        long since = nanoTime.getAsLong();
        while (seen != null && seen.equals(catalogue.of(view).building())) {
            if (nanoTime.getAsLong() - since >= HELD_FOR_DEAD
                    || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        return true;
    }
}
