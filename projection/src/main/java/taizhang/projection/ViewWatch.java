// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taizhang.storage.CommitLog;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.UnreadableEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks after all views of this process from time to time: ends a switch that its rebuild died in, removes generations
 * that serve no more, and writes down where a group has stopped, so that readers in other processes learn of it.
 */
final class ViewWatch implements AutoCloseable {

    /** No read of several documents lasts as long, so whoever was told of the old generation is done with it. */
    private static final long GRACE = TimeUnit.SECONDS.toNanos(60);

    private static final long PERIOD_MILLIS = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(ViewWatch.class);

    private final List<? extends Projection<?>> projections;
    private final LiveProgress progress;
    private final CommitLog log;
    private final DocumentStore store;
    private final JsonMapper json;
    private final Settling settling;
    private final Catalogue catalogue;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("views").factory());

    /** By view the retired generations that were last seen, and since when. */
    private final Map<String, Sighting> retired = new HashMap<>();

    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    private record Sighting(List<Integer> generations, long nanos) {}

    private record Pace(long position, long nanos, long perSecond) {}

    ViewWatch(
            List<? extends Projection<?>> projections,
            LiveProgress progress,
            CommitLog log,
            DocumentStore store,
            JsonMapper json,
            Settling settling,
            LongSupplier nanoTime) {
        this.projections = projections;
        this.progress = progress;
        this.log = log;
        this.store = store;
        this.json = json;
        this.settling = settling;
        this.catalogue = new Catalogue(store, json);
        this.nanoTime = nanoTime;
    }

    void start() {
        executor.scheduleWithFixedDelay(this::lookAgain, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("The views can't be looked after now; the next look is in two seconds.", e);
        }
    }

    void look() {
        for (Projection<?> projection : projections) {
            String view = projection.name();
            pace(view);
            ViewState state = catalogue.of(view);
            if (!state.isSettled()) {
                settling.settle(projection);
            }
            sweep(view, state.retired());
            tellWhereItStopped(new Generation(view, state.writing()));
        }
    }

    private void pace(String view) {
        long now = nanoTime.getAsLong();
        long position = progress.position(view);
        Pace before = paces.get(view);
        long elapsed = before == null ? 0 : now - before.nanos();
        long rate = before == null || elapsed <= 0 || before.position() == 0
                ? 0
                : (position - before.position()) * 1_000_000_000L / elapsed;
        paces.put(view, new Pace(position, now, rate));
    }

    private void sweep(String view, List<Integer> generations) {
        if (generations.isEmpty()) {
            retired.remove(view);
            return;
        }
        long now = nanoTime.getAsLong();
        Sighting seen = retired.merge(
                view,
                new Sighting(generations, now),
                (before, current) -> before.generations().equals(generations) ? before : current);
        if (now - seen.nanos() >= GRACE) {
            new Sweep(store, catalogue).run(view);
            retired.remove(view);
        }
    }

    private void tellWhereItStopped(Generation generation) {
        UnreadableEvent at = progress.haltOf(generation.view());
        Document stored = store.get(generation.letters());
        LetterBox letters = LetterBox.of(generation, stored, json, InstantSource.system());
        Halt told = letters.letters().halted();
        if (at != null) {
            letters.halted(new Halt(at.position(), at.at(), String.valueOf(at.getMessage())));
        } else if (told != null && progress.position(generation.view()) >= told.position()) {
            letters.halted(null);
        }
        if (letters.isChanged()) {
            // Refused where the letters have changed under it: the next look does it.
            store.put(letters.document(json));
        }
    }

    List<Group> groups() {
        long head = log.head();
        List<Group> groups = new ArrayList<>();
        for (Projection<?> projection : projections) {
            String view = projection.name();
            ViewState state = catalogue.of(view);
            Document stored = store.get(new Generation(view, state.reading()).letters());
            Letters letters = stored == null ? Letters.NONE : json.readValue(stored.body(), Letters.class);
            groups.add(new Group(
                    view,
                    progress.position(view),
                    head,
                    Optional.ofNullable(paces.get(view)).map(Pace::perSecond).orElse(0L),
                    state.reading(),
                    state.shape(),
                    state.building(),
                    state.failure(),
                    trouble(view, letters.halted()),
                    letters.documents(),
                    letters.aggregates()));
        }
        return groups;
    }

    private @Nullable String trouble(String view, @Nullable Halt halted) {
        return progress.trouble(view).orElse(halted == null ? null : halted.why());
    }

    @Override
    public void close() {
        executor.close();
    }
}
