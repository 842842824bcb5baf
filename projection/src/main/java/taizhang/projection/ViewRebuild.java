// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds a new generation of one view beside the one that serves, and switches to it.
 *
 * <p>Each change of the view's state is a compare-and-set that names this run. A rebuild that another took the place of,
 * because its process was held for dead, ends at its next step; what it wrote stands in a generation that nobody reads.
 */
final class ViewRebuild<D> {

    /** From a round that brings fewer events than this, what comes meanwhile is little enough for the switch. */
    private static final int FEW = 1_000;

    private static final long BETWEEN_REPORTS = 500_000_000;

    private final Projection<D> projection;
    private final String node;
    private final CommitLog log;
    private final DocumentStore store;
    private final JsonMapper json;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Consumer<Building> listener;
    private final Catalogue catalogue;
    private final FactReader reader;
    private final String run = UUID.randomUUID().toString();
    private final long began;
    private long reported;

    ViewRebuild(
            Projection<D> projection,
            String node,
            CommitLog log,
            DocumentStore store,
            JsonMapper json,
            InstantSource clock,
            LongSupplier nanoTime,
            Consumer<Building> listener) {
        this.projection = projection;
        this.node = node;
        this.log = log;
        this.store = store;
        this.json = json;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.listener = listener;
        this.catalogue = new Catalogue(store, json);
        this.reader = new FactReader(json);
        this.began = nanoTime.getAsLong();
        this.reported = began;
    }

    /**
     * Makes the next generation this run's.
     *
     * @param takeOver also where another process says that it is at it
     */
    Building begin(boolean takeOver) {
        ViewState begun = catalogue.change(projection.name(), state -> {
            Building other = state.building();
            if (other != null && !takeOver && !other.by().equals(node)) {
                throw new RebuildRefused("%s is being rebuilt by %s (%d of %d events)"
                        .formatted(projection.name(), other.by(), other.position(), other.head()));
            }
            return Optional.of(state.begun(new Building(state.newest() + 1, run, node, 0, log.head(), 0)));
        });
        return building(begun);
    }

    /** @return the position at which it switched */
    long finish(Building begun) {
        try {
            long position = fold(begun);
            switchTo(begun.generation(), position);
            return position;
        } catch (RuntimeException e) {
            giveUp(e);
            throw e;
        }
    }

    private long fold(Building begun) {
        Generation generation = new Generation(projection.name(), begun.generation());
        BulkFold<D> fold = new BulkFold<>(projection, generation, store, json, clock, true, BulkFold.boundOfThisHeap());
        long before;
        long position = 0;
        do {
            before = position;
            position = foldOn(fold, begun, before);
            fold.write();
        } while (position - before >= FEW);
        fold.writeLetters();
        report(begun, position);
        return position;
    }

    private long foldOn(BulkFold<D> fold, Building begun, long after) {
        long position = after;
        try (FactPages pages = new FactPages(log, reader, after)) {
            for (List<FactPages.Page> parts = pages.next(); !parts.isEmpty(); parts = pages.next()) {
                parts.forEach(fold::fold);
                position = parts.getLast().last();
                if (nanoTime.getAsLong() - reported >= BETWEEN_REPORTS) {
                    report(begun, position);
                }
            }
        }
        return position;
    }

    private void report(Building begun, long position) {
        reported = nanoTime.getAsLong();
        long seconds = Math.max(1, (reported - began) / 1_000_000);
        Building now = begun.at(position, Math.max(position, log.head()), position * 1_000 / seconds);
        catalogue.change(projection.name(), state -> Optional.of(mine(state).advanced(now)));
        listener.accept(now);
    }

    private void switchTo(int generation, long position) {
        Settling settling = new Settling(log, store, json, RecentDocuments.none(json), clock);
        settling.settle(projection);
        catalogue.change(
                projection.name(),
                state -> Optional.of(mine(state).switched(generation, position, ViewShape.of(projection))));
        settling.settle(projection);
    }

    private void giveUp(RuntimeException cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        try {
            catalogue.change(
                    projection.name(),
                    state -> state.isBuiltBy(run) ? Optional.of(state.failed(why)) : Optional.empty());
        } catch (RuntimeException e) {
            // The store that failed the rebuild may fail this too; the next rebuild by this process takes its place.
            cause.addSuppressed(e);
        }
    }

    private ViewState mine(ViewState state) {
        building(state);
        return state;
    }

    private Building building(ViewState state) {
        Building building = state.building();
        if (building == null || !building.run().equals(run)) {
            throw new RebuildRefused(
                    "another rebuild of %s has taken the place of this one".formatted(projection.name()));
        }
        return building;
    }
}
