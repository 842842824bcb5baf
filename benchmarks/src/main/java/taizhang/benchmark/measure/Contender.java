// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.measure;

/** One of those that do the same work. Each round stands for itself and leaves nothing behind. */
public interface Contender {

    /** Short, and the same in every run: it becomes a part of the names of rows. */
    String name();

    Measure round(Rounds rounds) throws Exception;
}
