// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes views anew and tries parked facts again, one after the other, while everything else goes on.
 *
 * <p>Promises: readers are given the old generation until the new one holds all that the old one did, then the new one;
 * a process that dies at any point leaves a view that serves, and the next rebuild starts from nothing; of two processes
 * that rebuild one view at most one switches to what it has built. Does not promise that the documents of the old
 * generation are gone when it returns: a running program removes them a minute later.
 */
public final class Rebuilds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final Map<String, ? extends Projection<?>> projections;
    private final CommitLog log;
    private final DocumentStore store;
    private final JsonMapper json;
    private final String node;
    private final InstantSource clock = InstantSource.system();
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rebuild").factory());

    /** @param node names this process, as in its token store */
    public Rebuilds(
            List<? extends Projection<?>> projections,
            CommitLog log,
            DocumentStore store,
            JsonMapper json,
            String node) {
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, Function.identity()));
        this.log = log;
        this.store = store;
        this.json = json;
        this.node = node;
    }

    /** The views there are, by name. */
    public List<String> views() {
        return projections.keySet().stream().sorted().toList();
    }

    /**
     * Rebuilds a view and returns when it serves.
     *
     * @param takeOver also where another process says that it is at it; that one then gives way
     * @param listener is told about twice a second how far it is
     * @return the position at which it was switched to
     * @throws RebuildRefused when there is no such view, when another is at it or has taken over
     * @throws taizhang.storage.UnreadableEvent at an event that this program can't read; the old generation serves on
     */
    public long run(String view, boolean takeOver, Consumer<Building> listener) {
        enter(view);
        try {
            ViewRebuild<?> rebuild = rebuild(view, listener);
            return rebuild.finish(rebuild.begin(takeOver));
        } finally {
            atWork.remove(view);
        }
    }

    /** Begins the same and returns; the view's state tells how it goes. */
    public void start(String view, boolean takeOver) {
        enter(view);
        try {
            ViewRebuild<?> rebuild = rebuild(view, _ -> {});
            Building begun = rebuild.begin(takeOver);
            executor.execute(() -> work(view, () -> rebuild.finish(begun)));
        } catch (RuntimeException e) {
            atWork.remove(view);
            throw e;
        }
    }

    /** Tries the parked facts of a view again; with those that only a rebuild can bring in, the view is rebuilt. */
    public void retry(String view) {
        if (new Retry<>(projection(view), log, store, json, clock).run()) {
            run(view, false, _ -> {});
        }
    }

    /** Begins the same and returns. */
    public void startRetry(String view) {
        projection(view);
        executor.execute(() -> work("", () -> retry(view)));
    }

    /** What the view that serves lacks. */
    public List<Letter> letters(String view) {
        Generation generation = new Generation(
                projection(view).name(), new Catalogue(store, json).of(view).reading());
        return LetterBox.of(generation, store.get(generation.letters()), json, clock)
                .letters()
                .all()
                .toList();
    }

    /** Removes at once what a running program removes after a minute; only where nobody reads meanwhile. */
    public void removeRetired(String view) {
        new Sweep(store, new Catalogue(store, json)).run(projection(view).name());
    }

    private void work(String view, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("The work on view {} has failed; it serves on as it was.", view, e);
        } finally {
            atWork.remove(view);
        }
    }

    private ViewRebuild<?> rebuild(String view, Consumer<Building> listener) {
        return new ViewRebuild<>(projection(view), node, log, store, json, clock, System::nanoTime, listener);
    }

    private void enter(String view) {
        projection(view);
        if (!atWork.add(view)) {
            throw new RebuildRefused("%s is being rebuilt by this process already".formatted(view));
        }
    }

    private Projection<?> projection(String view) {
        Projection<?> projection = projections.get(view);
        if (projection == null) {
            throw new RebuildRefused(
                    "there is no view '%s'; the views are %s".formatted(view, String.join(", ", views())));
        }
        return projection;
    }

    /** Returns once the work in hand is done. */
    @Override
    public void close() {
        executor.close();
    }
}
