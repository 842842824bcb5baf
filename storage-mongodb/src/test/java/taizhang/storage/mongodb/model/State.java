// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything there is: the replica set, the writers, the commands nobody waits for any more, and the faults to come.
 *
 * @param late commands given up by their writer or left by a crash; they may still be applied, at any time
 */
record State(ReplicaSet set, List<Writer> writers, List<Command> late, Faults left) {

    State with(ReplicaSet changed) {
        return new State(changed, writers, late, left);
    }

    State with(int index, Writer changed) {
        List<Writer> all = new ArrayList<>(writers);
        all.set(index, changed);
        return new State(set, List.copyOf(all), late, left);
    }

    State with(Faults changed) {
        return new State(set, writers, late, changed);
    }

    State withLate(List<Command> changed) {
        return new State(set, writers, List.copyOf(changed), left);
    }

    State leave(Command command) {
        List<Command> more = new ArrayList<>(late);
        more.add(command);
        return withLate(more);
    }

    /**
     * Drops late commands that can do nothing any more: answered ones, and those whose next document collides with a
     * committed one. A committed document stays for ever and the command is ordered, so it can never insert anything
     * again, and nobody reads its reply: the states with and without it differ in nothing that follows.
     */
    State withoutSpentCommands() {
        View durable = set.durable();
        List<Command> alive = late.stream()
                .filter(command -> command.open() && !durable.refuses(command.next()))
                .toList();
        return alive.size() == late.size() ? this : withLate(alive);
    }

    @Override
    public String toString() {
        String answers = writers.stream().map(Writer::toString).collect(Collectors.joining("; "));
        return set.log() + ", " + set.committed() + " held by a majority; writers: " + answers;
    }
}
