// SPDX-License-Identifier: Apache-2.0
package taizhang.command.followup;

import java.util.List;
import java.util.stream.Stream;
import taizhang.api.bureau.BureauId;
import taizhang.api.followup.FollowUpEvent.FollowUpOpened;
import taizhang.api.followup.FollowUpId;

/** The document {@code pending/<bureau>}: the follow-ups of a bureau that nobody has closed, in the order of their opening. */
record Pending(List<FollowUpOpened> open) {

    static final Pending NONE = new Pending(List.of());

    Pending {
        open = List.copyOf(open);
    }

    static String id(BureauId bureau) {
        return PendingProjection.NAME + "/" + bureau;
    }

    Pending with(FollowUpOpened opened) {
        return new Pending(Stream.concat(without(opened.followUp()).open.stream(), Stream.of(opened))
                .toList());
    }

    Pending without(FollowUpId closed) {
        return new Pending(
                open.stream().filter(one -> !one.followUp().equals(closed)).toList());
    }
}
