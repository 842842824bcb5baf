// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks every reachable state of a model, breadth first, so that the first broken promise comes with a shortest way to it.
 * Besides the model's own promises it asks that an end can be reached from every state: a protocol that only goes round in
 * circles keeps all the others.
 */
final class Checker<S> {

    static final String AN_END_IS_ALWAYS_REACHABLE = "AN_END_IS_ALWAYS_REACHABLE";

    private final Model<S> model;
    private final Map<S, Integer> known = new HashMap<>();
    private final List<S> states = new ArrayList<>();
    private final Set<Class<?>> kinds = new HashSet<>();
    private final Graph graph = new Graph();

    private Checker(Model<S> model) {
        this.model = model;
    }

    static <S> Verdict explore(Model<S> model) {
        return new Checker<>(model).run();
    }

    private Verdict run() {
        number(model.initial());
        for (int at = 0; at < states.size(); at++) {
            S state = states.get(at);
            List<Step<S>> steps = model.steps(state);
            Optional<String> broken = model.broken(state);
            if (broken.isEmpty() && steps.isEmpty()) {
                broken = model.brokenAtEnd(state);
            }
            if (broken.isPresent()) {
                return verdict(broken.get(), at);
            }
            graph.begin(at);
            for (Step<S> step : steps) {
                kinds.add(step.action().getClass());
                graph.edge(number(step.next()));
            }
        }
        int stuck = graph.firstThatReachesNoEnd();
        return stuck < 0
                ? new Verdict(states.size(), graph.ends(), kinds, Optional.empty())
                : verdict(AN_END_IS_ALWAYS_REACHABLE, stuck);
    }

    private int number(S state) {
        Integer before = known.putIfAbsent(state, states.size());
        if (before != null) {
            return before;
        }
        states.add(state);
        return states.size() - 1;
    }

    private Verdict verdict(String broken, int at) {
        List<String> trace = new ArrayList<>();
        for (int here = at; here > 0; here = graph.parent(here)) {
            S reached = states.get(here);
            Step<S> step = model.steps(states.get(graph.parent(here))).stream()
                    .filter(candidate -> candidate.next().equals(reached))
                    .findFirst()
                    .orElseThrow();
            trace.addFirst(step.action().toString());
        }
        trace.add("=> " + states.get(at));
        return new Verdict(states.size(), graph.ends(), kinds, Optional.of(new Verdict.Counterexample(broken, trace)));
    }
}
