// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import taizhang.storage.Commit;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.adapter.Head;

/**
 * Puts units of work at the end of the log, in competition with other processes that do the same.
 *
 * <p>A commit goes in only under the key of its first position, and only by one who has seen by majority that the commit
 * before it is stored. So two who build on the same head collide on that key, and positions have neither gap nor overlap.
 * What was sent and not answered is sent again as it is, to the same positions, until each of them shows who won it;
 * nothing is numbered anew before another's commit was seen in its place. One thread at a time may be in here.
 */
final class Appender {

    private static final String UNKNOWN =
            "It is not known whether the unit of work was stored; look before it is repeated";

    private static final String UNSETTLED = UNKNOWN + ". Its place is held by a commit that no majority has yet";

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long MOST_BACK_OFF_NANOS = 200_000;

    private final Server server;
    private final Insertion insertion;
    private final Events events;
    private final Pointers pointers;
    private final Tail tail;
    private final Numbering numbering;
    private final Duration patience;

    /** Whether positions after the known head may be ours: those of an append that was given up. */
    private boolean doubtful;

    private boolean interrupted;

    Appender(
            Server server,
            Insertion insertion,
            Events events,
            Pointers pointers,
            Tail tail,
            Numbering numbering,
            Duration patience) {
        this.server = server;
        this.insertion = insertion;
        this.events = events;
        this.pointers = pointers;
        this.tail = tail;
        this.numbering = numbering;
        this.patience = patience;
    }

    /**
     * Answers each of them, one way or the other, and those who join them before they are sent. One of several aggregates
     * comes alone.
     *
     * @param rest is taken apart on the way
     * @param company gives those who came meanwhile, until there are none
     */
    void append(List<Write> rest, Supplier<List<Write>> company) {
        long before = tail.head().position();
        try {
            resolve();
            for (int lost = 0; !rest.isEmpty(); lost++) {
                backOff(lost);
                Head end = numbering.number(rest, tail.head());
                if (lost == 0) {
                    join(rest, end, company);
                }
                send(rest);
            }
        } catch (RuntimeException e) {
            giveUp(rest, e);
        } catch (Error e) {
            giveUp(rest, new StoreUnavailable("The unit of work may or may not be stored", e, false));
        }
        if (interrupted) {
            interrupted = false;
            Thread.currentThread().interrupt();
        }
        if (tail.head().position() > before) {
            tail.signals().fire();
        }
    }

    /** So the thread that numbers them gives others the time to come, and nobody waits for company. */
    private void join(List<Write> rest, Head end, Supplier<List<Write>> company) {
        Head last = end;
        for (List<Write> more = company.get(); !more.isEmpty(); more = company.get()) {
            int known = rest.size();
            rest.addAll(more);
            last = numbering.number(rest.subList(known, rest.size()), last);
        }
    }

    private void giveUp(List<Write> rest, RuntimeException cause) {
        doubtful = true;
        rest.forEach(write -> write.fail(cause));
    }

    /**
     * What was given up is in the log now, or its place is still free and the next commit takes it: a command that comes
     * late finds it taken.
     */
    private void resolve() {
        if (!doubtful) {
            return;
        }
        try {
            tail.seek();
            doubtful = false;
        } catch (StoreUnavailable e) {
            throw new StoreUnavailable("Nothing was stored. " + e.getMessage(), e, e.isFull());
        }
    }

    private static void backOff(int lost) {
        if (lost > 2) {
            LockSupport.parkNanos(backOffNanos());
        }
    }

    private static long backOffNanos() {
        return ThreadLocalRandom.current().nextLong(MOST_BACK_OFF_NANOS);
    }

    /** Sends until each has its answer or must be numbered anew. */
    private void send(List<Write> rest) {
        long begun = System.nanoTime();
        boolean sent = false;
        boolean renumber = rest.isEmpty();
        while (!renumber) {
            switch (insertion.insert(documents(rest))) {
                case Insertion.Reply.Stored() -> {
                    finish(rest, rest.size());
                    renumber = true;
                }
                case Insertion.Reply.Duplicate(int index) -> {
                    boolean pointer = index > 0 && rest.getFirst().ofSeveral();
                    finish(rest, pointer ? 0 : index);
                    renumber = settle(rest, !pointer, begun);
                    if (!renumber) {
                        pauseOrThrow(begun, backOffNanos(), new StoreUnavailable(UNSETTLED));
                    }
                }
                case Insertion.Reply.Unknown(var cause) -> {
                    if (!sent && neverSent(cause)) {
                        throw Failures.unavailable(server.address(), "Nothing was stored", cause);
                    }
                    pauseOrThrow(begun, PAUSE_NANOS, Failures.unavailable(server.address(), UNKNOWN, cause));
                    renumber = settle(rest, false, begun);
                }
            }
            sent = true;
        }
    }

    /** There was no connection to send it by. */
    private static boolean neverSent(MongoException cause) {
        return cause instanceof MongoTimeoutException && !(cause instanceof MongoOperationTimeoutException);
    }

    private static List<byte[]> documents(List<Write> rest) {
        List<byte[]> documents = new ArrayList<>(rest.size());
        rest.forEach(write -> documents.addAll(write.documents()));
        return documents;
    }

    /**
     * Tries to find out, as long as patience lasts, what stands at the positions that were sent.
     *
     * @param refused whether the first of them was refused because of a key, and nothing more is known
     * @return whether what is left must be numbered anew; otherwise it is to be sent again as it is
     */
    private boolean settle(List<Write> rest, boolean refused, long begun) {
        while (true) {
            try {
                return look(rest, refused);
            } catch (StoreUnavailable e) {
                pauseOrThrow(begun, PAUSE_NANOS, new StoreUnavailable(UNKNOWN + ". " + e.getMessage(), e, e.isFull()));
            }
        }
    }

    /** An interruption is kept for later: it would break every further try, and the outcome must be found out. */
    private void pauseOrThrow(long begun, long pause, StoreUnavailable cause) {
        interrupted |= Thread.interrupted();
        if (System.nanoTime() - begun > patience.toNanos()) {
            throw cause;
        }
        LockSupport.parkNanos(pause);
    }

    /** May be repeated when it fails: each that is finished is no longer among the rest. */
    private boolean look(List<Write> rest, boolean refused) {
        while (!rest.isEmpty()) {
            Write first = rest.getFirst();
            Commit there = events.at(first.placed().first());
            if (there == null) {
                return refused && isTaken(rest);
            }
            if (!Arrays.equals(there.hash(), first.placed().hash())) {
                tail.seek();
                return true;
            }
            // Ours: the reply was lost, or a command that came late was faster than its repetition.
            pointers.complete(there);
            finish(rest, 1);
            refused = false;
        }
        return true;
    }

    /** Whether another commit has its aggregate's place. That at its own position may be itself, come late. */
    private boolean isTaken(List<Write> rest) {
        Write first = rest.getFirst();
        long holder = events.holder(first.first().aggregate(), first.first().sequence());
        boolean taken = holder != 0 && holder != first.placed().first();
        if (taken) {
            rest.removeFirst();
            first.fail(Numbering.taken(first, first.first(), tail.head()));
        }
        return taken;
    }

    private void finish(List<Write> rest, int count) {
        List<Write> stored = rest.subList(0, count);
        for (Write write : stored) {
            tail.keep(write.placed(), write.slices());
        }
        stored.forEach(Write::acknowledge);
        stored.clear();
    }
}
