// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import org.axonframework.serialization.SerializationException;

/** An event without a place in {@link EventNames}; reading or writing stops here rather than skip it. */
public final class UnknownEvent extends SerializationException {

    UnknownEvent(String what) {
        super("no event is called, or stored as, " + what + "; see EventNames");
    }
}
