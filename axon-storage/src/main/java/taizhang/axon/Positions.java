// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** A tracking token is the position of the last event seen; before the first event that is 0. */
final class Positions {

    private Positions() {}

    static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    /** Of replaying or merging tokens the lower bound: rather twice than never. */
    static long of(@Nullable TrackingToken token) {
        return switch (WrappedToken.unwrapLowerBound(token)) {
            case null -> 0;
            case GlobalSequenceTrackingToken sequence -> sequence.getGlobalIndex();
            case TrackingToken foreign -> throw new IllegalArgumentException("not a token of this log: " + foreign);
        };
    }
}
