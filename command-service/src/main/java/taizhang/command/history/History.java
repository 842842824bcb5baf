// SPDX-License-Identifier: Apache-2.0
package taizhang.command.history;

import java.util.List;
import taizhang.api.Event;

/** The events of one aggregate as they stand in the log now; decisions rest on this and never on a view. */
public interface History {

    /** In order; empty for an aggregate that does not exist. */
    List<Event> of(String aggregate);

    /** How many events of an aggregate are committed; at less cost than reading them where that can be had. */
    default long length(String aggregate) {
        return of(aggregate).size();
    }
}
