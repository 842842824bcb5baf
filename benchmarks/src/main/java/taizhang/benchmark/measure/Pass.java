// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.measure;

/** A contender whose round is some whole passes over what stands there already. */
public record Pass(String name, int times, Operation operation) implements Contender {

    @Override
    public Measure round(Rounds rounds) throws Exception {
        Stopwatch stopwatch = new Stopwatch();
        long events = 0;
        for (int i = 0; i < times; i++) {
            events += operation.once();
        }
        return stopwatch.stop(events);
    }
}
