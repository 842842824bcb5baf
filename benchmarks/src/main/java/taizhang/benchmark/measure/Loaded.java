// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.measure;

/** A contender whose round is a new target under load for a time, after a third of that which does not count. */
public record Loaded(String name, int threads, Target.Opening opening) implements Contender {

    @Override
    public Measure round(Rounds rounds) throws Exception {
        try (Target target = opening.open()) {
            Load.run(threads, rounds.time().dividedBy(3), target::operation);
            return Load.run(threads, rounds.time(), target::operation);
        }
    }
}
