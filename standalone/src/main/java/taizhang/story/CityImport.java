// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import taizhang.api.Refused;
import taizhang.api.account.Login;
import taizhang.command.gate.Actor;
import taizhang.command.gate.Outcome;
import taizhang.folder.StartRefused;
import taizhang.story.city.Act;
import taizhang.story.city.GeneratedCity;
import taizhang.web.clock.LedgerClock;

/**
 * Gives the commands of a made-up city, moment by moment under the simulated clock: those of one moment at once, as the
 * offices of a city would, and the next moment when all are answered.
 */
final class CityImport {

    private final Stage stage;
    private final LedgerClock clock;
    private final Cast cast;
    private final LongSupplier nanoTime;
    private int given;
    private Instant last = Instant.EPOCH;

    CityImport(Stage stage, LedgerClock clock, LongSupplier nanoTime) {
        this.stage = stage;
        this.clock = clock;
        this.cast = new Cast(stage);
        this.nanoTime = nanoTime;
    }

    /**
     * @param accounts that were opened
     * @param end the last moment at which something was done
     */
    record Imported(List<Login> accounts, Instant end, int commands, Duration took) {

        /** Acknowledged, and so durable. */
        long perSecond() {
            return commands * 1_000L / Math.max(1, took.toMillis());
        }
    }

    /** @throws StartRefused when a command is refused; those before it stay carried out */
    Imported run(GeneratedCity city) {
        long began = nanoTime.getAsLong();
        clock.standAt(city.begins().atZone(LedgerClock.ZONE).toInstant().minus(Duration.ofDays(1)));
        cast.openReaders();
        try (ExecutorService offices = Executors.newVirtualThreadPerTaskExecutor()) {
            city.tell(acts -> give(acts, offices));
        }
        return new Imported(cast.opened(), last, given, Duration.ofNanos(nanoTime.getAsLong() - began));
    }

    private void give(List<Act> acts, ExecutorService offices) {
        last = acts.getFirst().at().atZone(LedgerClock.ZONE).toInstant();
        clock.standAt(last);
        List<Line> lines = new ArrayList<>();
        List<Future<Outcome>> outcomes = new ArrayList<>();
        for (Act act : acts) {
            Line line =
                    new Line(++given, last, act.as(), act.command(), act.body().get(), null);
            lines.add(line);
            outcomes.add(offices.submit(() -> give(line)));
        }
        for (int index = 0; index < lines.size(); index++) {
            cast.follow(lines.get(index), answer(outcomes.get(index)));
        }
    }

    private Outcome give(Line line) {
        Actor actor = cast.find(line.as()).orElseThrow(() -> line.stopped("there is no account " + line.as()));
        try {
            return stage.perform(line.command(), line.body(), actor, "line-" + line.number());
        } catch (Refused refusal) {
            throw line.stopped("it was refused with " + refusal.getMessage() + " for " + line.body());
        }
    }

    private static Outcome answer(Future<Outcome> outcome) {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The making of the city was interrupted.");
        }
    }
}
