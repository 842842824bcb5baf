// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.run;

/** One subject. To add one, write it and name it in the list of {@code taizhang.benchmark.Benchmarks}. */
public interface Benchmark {

    /** What one types to run it alone. */
    String name();

    /** Measures and reports; a peer that can't be had is reported as not run, all other failures are thrown. */
    void run(Run run) throws Exception;
}
