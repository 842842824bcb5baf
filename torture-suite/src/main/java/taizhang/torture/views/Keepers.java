// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.views;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import taizhang.torture.process.Victim;

/** The processes that keep the views of one store. One that was killed is started again under its name. */
final class Keepers implements AutoCloseable {

    private static final long LONGEST_START = 120;
    private static final int LONGEST_LIFE_MILLIS = 1_500;

    private final String place;
    private final List<Keeper> keepers = new ArrayList<>();

    private record Keeper(Victim process, CountDownLatch ready) {}

    private Keepers(String place) {
        this.place = place;
    }

    static Keepers start(String place, int count) throws IOException {
        Keepers keepers = new Keepers(place);
        for (int i = 0; i < count; i++) {
            keepers.keepers.add(keepers.start(i));
        }
        return keepers;
    }

    private Keeper start(int number) throws IOException {
        CountDownLatch ready = new CountDownLatch(1);
        Victim process = Victim.start(ViewKeeper.class, List.of(place, "keeper-" + number), line -> {
            if (line.equals(ViewKeeper.READY)) {
                ready.countDown();
            }
        });
        return new Keeper(process, ready);
    }

    /** Mostly one that is at work, sometimes one that is still on its way up. */
    void killOne(Random random) throws IOException, InterruptedException {
        int one = random.nextInt(keepers.size());
        Keeper keeper = keepers.get(one);
        if (random.nextInt(5) > 0 && !keeper.ready().await(LONGEST_START, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "a keeper of views does not start:\n" + keeper.process().lastLines());
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_LIFE_MILLIS)));
        keeper.process().kill();
        keepers.set(one, start(one));
    }

    /** The last words of those that ended by themselves. */
    List<String> ended() {
        return keepers.stream()
                .map(Keeper::process)
                .filter(process -> !process.isAlive())
                .map(Victim::lastLines)
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        for (Keeper keeper : keepers) {
            keeper.process().close();
        }
    }
}
