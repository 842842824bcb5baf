// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taizhang.storage.mongodb.model.Document.Commit;
import taizhang.storage.mongodb.model.Phase.At;

/**
 * One writer process. Its own positions need no field of their own: they are the todo list numbered from the head, and
 * neither changes while an outcome is unknown.
 *
 * @param taken how many of its batches it has taken
 * @param todo the units of work taken and not yet answered, in order
 * @param head the last position it may build on, or {@link #UNKNOWN}
 * @param wide the commit at the head, if it touches several aggregates and its pointers are not known to be durable
 * @param stored marks it has acknowledged
 * @param rejected units of work it has answered with a conflict
 */
record Writer(
        int taken,
        List<Work> todo,
        int head,
        Optional<Commit> wide,
        Phase phase,
        List<String> stored,
        List<Work> rejected) {

    static final int UNKNOWN = -1;
    static final Writer FRESH = new Writer(0, List.of(), UNKNOWN, Optional.empty(), At.READY, List.of(), List.of());

    Work first() {
        return todo.getFirst();
    }

    Writer take(List<Work> batch) {
        return new Writer(taken + 1, batch, head, wide, phase, stored, rejected);
    }

    Writer in(Phase next) {
        return new Writer(taken, todo, head, wide, next, stored, rejected);
    }

    Writer standingOn(int position, Optional<Commit> unhelped) {
        return new Writer(taken, todo, position, unhelped, phase, stored, rejected);
    }

    /** The first {@code count} of the todo list are durable right behind the head. */
    Writer acknowledge(int count) {
        int position = head;
        List<String> marks = new ArrayList<>(stored);
        for (Work work : todo.subList(0, count)) {
            marks.add(work.mark());
            position += work.size();
        }
        return new Writer(taken, rest(count), position, wide, phase, List.copyOf(marks), rejected);
    }

    /** The pointers of the wide commit are durable; if it is our own, only now is it acknowledged. */
    Writer helped() {
        Writer done = standingOn(head, Optional.empty());
        if (todo.isEmpty() || !wide.orElseThrow().carries(first().mark())) {
            return done;
        }
        List<String> marks = new ArrayList<>(stored);
        marks.add(first().mark());
        return new Writer(taken, rest(1), head, Optional.empty(), phase, List.copyOf(marks), rejected);
    }

    Writer reject() {
        List<Work> refused = new ArrayList<>(rejected);
        refused.add(first());
        return new Writer(taken, rest(1), head, wide, At.READY, stored, List.copyOf(refused));
    }

    /** A crashed writer does nothing any more: only what it has answered still counts, so the rest is not told apart. */
    Writer crash() {
        return new Writer(0, List.of(), UNKNOWN, Optional.empty(), At.CRASHED, stored, rejected);
    }

    private List<Work> rest(int from) {
        return List.copyOf(todo.subList(from, todo.size()));
    }

    @Override
    public String toString() {
        String head = this.head == UNKNOWN ? "unknown" : String.valueOf(this.head);
        return phase + ", head " + head + ", to do " + todo + ", stored " + stored + ", rejected " + rejected;
    }
}
