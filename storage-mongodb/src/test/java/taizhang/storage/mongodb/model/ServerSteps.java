// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.ArrayList;
import java.util.List;
import taizhang.storage.mongodb.model.Action.Applies;
import taizhang.storage.mongodb.model.Action.ElectsDeposedAgain;
import taizhang.storage.mongodb.model.Action.FailsOver;
import taizhang.storage.mongodb.model.Action.FindsDuplicate;
import taizhang.storage.mongodb.model.Action.LearnsCommitPoint;
import taizhang.storage.mongodb.model.Action.Replicates;
import taizhang.storage.mongodb.model.Command.Reply;
import taizhang.storage.mongodb.model.Phase.Awaiting;

/** What the replica set does, with the commands that have reached it: one document of one command at a time. */
record ServerSteps(Programs programs, boolean staleViews, State state, List<Step<State>> out) {

    void find() {
        for (int index = 0; index < programs.writers(); index++) {
            if (state.writers().get(index).phase() instanceof Awaiting waiting
                    && waiting.command().open()) {
                work(index, waiting);
            }
        }
        for (int index = 0; index < state.late().size(); index++) {
            workLate(index);
        }
        ReplicaSet set = state.set();
        if (set.committed() < set.log().size()) {
            out.add(new Step<>(
                    new Replicates(set.log().get(set.committed())),
                    state.with(set.replicate()).withoutSpentCommands()));
        }
        if (set.visible() < set.committed()) {
            out.add(new Step<>(new LearnsCommitPoint(), state.with(set.learnCommitPoint())));
        }
        if (state.left().failovers() > 0) {
            failOver();
        }
    }

    private void work(int index, Awaiting waiting) {
        Document next = waiting.command().next();
        Writer writer = state.writers().get(index);
        String whose = programs.name(index);
        if (state.set().local().refuses(next)) {
            Awaiting refused = new Awaiting(waiting.command().answered(Reply.DUPLICATE), waiting.helping());
            out.add(new Step<>(new FindsDuplicate(whose, next), state.with(index, writer.in(refused))));
        } else {
            Awaiting further = new Awaiting(waiting.command().inserted(), waiting.helping());
            out.add(new Step<>(
                    new Applies(whose, next),
                    state.with(state.set().insert(next)).with(index, writer.in(further))));
        }
    }

    private void workLate(int index) {
        Command command = state.late().get(index);
        Document next = command.next();
        List<Command> late = new ArrayList<>(state.late());
        if (state.set().local().refuses(next)) {
            late.remove(index);
            out.add(new Step<>(new FindsDuplicate("a late command", next), state.withLate(late)));
        } else {
            late.set(index, command.inserted());
            out.add(new Step<>(
                    new Applies("a late command", next),
                    state.with(state.set().insert(next)).withLate(late).withoutSpentCommands()));
        }
    }

    private void failOver() {
        ReplicaSet set = state.set();
        State after = state.with(state.left().failover());
        boolean mayReturn = after.left().failovers() > 0;
        for (int known = staleViews ? 0 : set.visible(); known <= set.visible(); known++) {
            for (int kept = set.committed(); kept <= set.log().size(); kept++) {
                out.add(new Step<>(
                        new FailsOver(set.log().subList(kept, set.log().size()), known),
                        breakConnections(after.with(set.failOver(kept, known, mayReturn)))));
            }
            if (set.deposedMayReturn()) {
                out.add(new Step<>(
                        new ElectsDeposedAgain(set.deposed(), known),
                        breakConnections(after.with(set.bringBackDeposed(known, mayReturn)))));
            }
        }
    }

    /**
     * A command at work dies with its primary. One that has not begun may still arrive, at whoever is primary then, and a
     * reply that the server could already give may still arrive too.
     */
    private State breakConnections(State after) {
        View durable = after.set().durable();
        State broken = after;
        for (int index = 0; index < programs.writers(); index++) {
            Writer writer = after.writers().get(index);
            if (writer.phase() instanceof Awaiting waiting && diesWithPrimary(waiting.command(), durable)) {
                Command dead = waiting.command().answered(Reply.BROKEN);
                broken = broken.with(index, writer.in(new Awaiting(dead, waiting.helping())));
            }
        }
        return broken.withLate(
                broken.late().stream().filter(command -> command.applied() == 0).toList());
    }

    private static boolean diesWithPrimary(Command command, View durable) {
        return command.open() ? command.applied() > 0 : !command.durableIn(durable);
    }

    static List<Step<State>> of(Programs programs, boolean staleViews, State state) {
        List<Step<State>> found = new ArrayList<>();
        new ServerSteps(programs, staleViews, state, found).find();
        return found;
    }
}
