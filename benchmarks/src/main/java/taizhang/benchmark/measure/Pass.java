// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.measure;

/** A contender whose round is its operation some times, each on a target of its own, whose making does not count. */
public record Pass(String name, int times, Target.Opening opening) implements Contender {

    /** Over what stands there already. */
    public static Pass over(String name, int times, Operation operation) {
        return new Pass(name, times, () -> Target.standing(() -> operation));
    }

    @Override
    public Measure round(Rounds rounds) throws Exception {
        long events = 0;
        long nanos = 0;
        long cpu = 0;
        for (int i = 0; i < times; i++) {
            try (Target target = opening.open()) {
                Operation operation = target.operation();
                Stopwatch stopwatch = new Stopwatch();
                Measure pass = stopwatch.stop(operation.once());
                events += pass.events();
                nanos += pass.nanos();
                cpu += pass.cpuNanos();
            }
        }
        return new Measure(events, nanos, cpu);
    }
}
