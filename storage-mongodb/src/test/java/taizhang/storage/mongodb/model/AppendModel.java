// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import taizhang.storage.mongodb.model.Action.Crashes;
import taizhang.storage.mongodb.model.Phase.At;
import taizhang.storage.mongodb.model.Phase.Awaiting;

/**
 * Several writers, one replica set and a budget of faults.
 *
 * @param staleViews whether majority reads may lag behind for a while after a failover
 */
record AppendModel(Programs programs, Faults faults, boolean staleViews, Protocol protocol) implements Model<State> {

    AppendModel brokenBy(Flaw first, Flaw... more) {
        return new AppendModel(programs, faults, staleViews, Protocol.brokenBy(first, more));
    }

    @Override
    public State initial() {
        return new State(ReplicaSet.EMPTY, Collections.nCopies(programs.writers(), Writer.FRESH), List.of(), faults);
    }

    @Override
    public List<Step<State>> steps(State state) {
        List<Step<State>> steps = new ArrayList<>(WriterSteps.of(programs, protocol, state));
        steps.addAll(ServerSteps.of(programs, staleViews, state));
        if (state.left().crashes() > 0) {
            for (int index = 0; index < programs.writers(); index++) {
                if (!ended(state, index)) {
                    steps.add(crash(state, index));
                }
            }
        }
        return steps;
    }

    private Step<State> crash(State state, int index) {
        Writer writer = state.writers().get(index);
        State left = state.with(state.left().crash());
        if (writer.phase() instanceof Awaiting waiting && waiting.command().open()) {
            left = left.leave(waiting.command());
        }
        return new Step<>(
                new Crashes(programs.name(index)),
                left.with(index, writer.crash()).withoutSpentCommands());
    }

    private boolean ended(State state, int index) {
        Writer writer = state.writers().get(index);
        return writer.phase() == At.CRASHED
                || (writer.phase() == At.READY && writer.todo().isEmpty() && !programs.more(index, writer));
    }

    @Override
    public Optional<String> broken(State state) {
        for (Promise promise : Promise.values()) {
            if (!promise.keptIn(state)) {
                return Optional.of(promise.name());
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> brokenAtEnd(State state) {
        for (int index = 0; index < programs.writers(); index++) {
            Writer writer = state.writers().get(index);
            int answers = writer.stored().size() + writer.rejected().size();
            if (writer.phase() != At.CRASHED && !(ended(state, index) && answers == programs.units(index))) {
                return Optional.of("EVERY_WRITER_IS_ANSWERED");
            }
        }
        return Optional.empty();
    }
}
