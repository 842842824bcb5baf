// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far the checker got: all states, ends and kinds of steps of a model that holds, or those seen up to a broken promise.
 */
record Verdict(int states, int ends, Set<Class<?>> kinds, Optional<Counterexample> counterexample) {

    record Counterexample(String broken, List<String> trace) {

        @Override
        public String toString() {
            return broken + "\n  " + String.join("\n  ", trace);
        }
    }
}
