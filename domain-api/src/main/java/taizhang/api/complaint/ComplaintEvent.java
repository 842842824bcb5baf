// SPDX-License-Identifier: Apache-2.0
package taizhang.api.complaint;

import org.jspecify.annotations.Nullable;
import taizhang.api.Event;

/** The life of a complaint: raised, then answered once. */
public sealed interface ComplaintEvent extends Event {

    ComplaintId complaint();

    /** The account that raised it; nothing else is kept of whoever did. */
    String author();

    /** In Shanghai. */
    int yearRaised();

    /** @param page the address within the ledger that it is about; absent where it is about no page */
    record ComplaintRaised(
            ComplaintId complaint,
            String author,
            int yearRaised,
            String text,
            @Nullable String page) implements ComplaintEvent {}

    record ComplaintAnswered(ComplaintId complaint, String author, int yearRaised, String answer)
            implements ComplaintEvent {}
}
