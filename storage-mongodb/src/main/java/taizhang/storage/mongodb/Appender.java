// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import taizhang.storage.ChainBroken;
import taizhang.storage.Commit;
import taizhang.storage.SequenceGap;
import taizhang.storage.SequenceTaken;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.adapter.Head;
import taizhang.storage.adapter.Succession;

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

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long MOST_BACK_OFF_NANOS = 200_000;

    private final Server server;
    private final Insertion insertion;
    private final Events events;
    private final Pointers pointers;
    private final Tail tail;
    private final KnownSequences sequences;
    private final Clock clock;
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
            KnownSequences sequences,
            Clock clock,
            Duration patience) {
        this.server = server;
        this.insertion = insertion;
        this.events = events;
        this.pointers = pointers;
        this.tail = tail;
        this.sequences = sequences;
        this.clock = clock;
        this.patience = patience;
    }

    /** Answers each of them, one way or the other. One of several aggregates comes alone. */
    void append(List<Write> batch) {
        List<Write> rest = new ArrayList<>(batch);
        long before = tail.head().position();
        try {
            resolve();
            for (int lost = 0; !rest.isEmpty(); lost++) {
                backOff(lost);
                number(rest);
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
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MOST_BACK_OFF_NANOS));
        }
    }

    /** Gives each its place after the head, and leaves out those that have none. */
    private void number(List<Write> rest) {
        Head head = tail.head();
        Instant now = clock.instant();
        for (Iterator<Write> all = rest.iterator(); all.hasNext(); ) {
            Write write = all.next();
            try {
                requireSuccession(write, head);
                head = Head.after(write.place(head, now));
            } catch (SequenceTaken | SequenceGap | ChainBroken refusal) {
                all.remove();
                write.fail(refusal);
            }
        }
    }

    /**
     * The key (aggregate, sequence) of the commit's document guards its first slice. The other slices are guarded by
     * this look after the head was learned: whoever changes them meanwhile takes the commit's position.
     */
    private void requireSuccession(Write write, Head head) {
        for (Slice slice : write.slices()) {
            if (sequences.last(slice.aggregate()) >= slice.sequence()) {
                throw taken(write, slice, head);
            }
        }
        if (write.ofSeveral()) {
            Succession.require(write.events(), events::lastSequence);
        }
    }

    private static RuntimeException taken(Write write, Slice slice, Head head) {
        SequenceTaken taken = new SequenceTaken(slice.aggregate(), slice.sequence());
        return write.wasGiven()
                ? new ChainBroken(head.position() + 1, "its place is held: " + taken.getMessage())
                : taken;
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
                case Insertion.Reply.Duplicate(int index) -> renumber = settle(rest, index, begun);
                case Insertion.Reply.Unknown(var cause) -> {
                    if (!sent && neverSent(cause)) {
                        throw Failures.unavailable(server.address(), "Nothing was stored", cause);
                    }
                    pauseOrThrow(begun, Failures.unavailable(server.address(), UNKNOWN, cause));
                    renumber = settle(rest, -1, begun);
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

    /** Tries to find out, as long as patience lasts, what stands at the positions that were sent. */
    private boolean settle(List<Write> rest, int duplicate, long begun) {
        while (true) {
            try {
                return look(rest, duplicate);
            } catch (StoreUnavailable e) {
                pauseOrThrow(begun, new StoreUnavailable(UNKNOWN + ". " + e.getMessage(), e, e.isFull()));
            }
        }
    }

    /** An interruption is kept for later: it would break every further try, and the outcome must be found out. */
    private void pauseOrThrow(long begun, StoreUnavailable cause) {
        interrupted |= Thread.interrupted();
        if (System.nanoTime() - begun > patience.toNanos()) {
            throw cause;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    /**
     * @param duplicate the index of the document that was refused because of a key, those before it being stored; -1 when
     *     nothing is known
     * @return whether what is left must be numbered anew; otherwise it is to be sent again as it is
     */
    private boolean look(List<Write> rest, int duplicate) {
        boolean refused = duplicate >= 0;
        if (duplicate > 0) {
            boolean pointer = rest.getFirst().ofSeveral();
            if (pointer) {
                pointers.complete(rest.getFirst().placed());
            }
            finish(rest, pointer ? 1 : duplicate);
        }
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

    private boolean isTaken(List<Write> rest) {
        Write first = rest.getFirst();
        boolean taken = events.holds(first.first().aggregate(), first.first().sequence());
        if (taken) {
            rest.removeFirst();
            first.fail(taken(first, first.first(), tail.head()));
        }
        return taken;
    }

    private void finish(List<Write> rest, int count) {
        List<Write> stored = rest.subList(0, count);
        for (Write write : stored) {
            tail.keep(write.placed());
            write.slices().forEach(slice -> sequences.reaches(slice.aggregate(), slice.last()));
        }
        stored.forEach(Write::acknowledge);
        stored.clear();
    }
}
