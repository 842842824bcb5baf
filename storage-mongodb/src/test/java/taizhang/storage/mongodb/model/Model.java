// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.List;
import java.util.Optional;

/** A finite machine that the {@link Checker} can walk. */
interface Model<S> {

    S initial();

    List<Step<S>> steps(S state);

    /** The name of a promise that this state breaks. */
    Optional<String> broken(S state);

    /** The name of a promise that this state breaks by being one in which nothing more can happen. */
    Optional<String> brokenAtEnd(S state);
}
