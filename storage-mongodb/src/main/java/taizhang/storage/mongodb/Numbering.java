// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import taizhang.storage.ChainBroken;
import taizhang.storage.Commit;
import taizhang.storage.SequenceGap;
import taizhang.storage.SequenceTaken;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.adapter.Head;
import taizhang.storage.adapter.Succession;

/** Gives units of work their place, time and hash after the known end of the log. */
final class Numbering {

    private final Events events;
    private final Tail tail;
    private final KnownSequences sequences;
    private final Clock clock;

    Numbering(Events events, Tail tail, KnownSequences sequences, Clock clock) {
        this.events = events;
        this.tail = tail;
        this.sequences = sequences;
        this.clock = clock;
    }

    /** Gives each its place after the head, leaves out those that have none, and tells where the last one ends. */
    Head number(List<Write> rest, Head after) {
        Head head = after;
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
        return head;
    }

    /**
     * The key (aggregate, sequence) of the commit's document guards its first slice. The other slices are guarded by
     * this look after the head was learned: whoever changes them meanwhile takes the commit's position. A primary that
     * was just elected may still show less than the head, and then can't be asked yet.
     */
    private void requireSuccession(Write write, Head head) {
        for (Slice slice : write.slices()) {
            if (sequences.last(slice.aggregate()) >= slice.sequence()) {
                throw taken(write, slice, head);
            }
        }
        if (write.ofSeveral()) {
            requireSight();
            Succession.require(write.events(), events::lastSequence);
        }
    }

    private void requireSight() {
        Commit last = tail.last();
        if (last != null && events.at(last.first()) == null) {
            throw new StoreUnavailable("Nothing was stored: the server doesn't show yet what it has; try again");
        }
    }

    static RuntimeException taken(Write write, Slice slice, Head head) {
        SequenceTaken taken = new SequenceTaken(slice.aggregate(), slice.sequence());
        return write.wasGiven()
                ? new ChainBroken(head.position() + 1, "its place is held: " + taken.getMessage())
                : taken;
    }
}
