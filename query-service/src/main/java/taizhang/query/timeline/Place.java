// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.util.stream.Stream;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Details;

/** One of the timelines on which a record stands: one per bureau that took part, in the year it was held. */
record Place(BureauId bureau, int year) {

    static Stream<Place> of(Details details) {
        return details.bureaus().stream()
                .map(bureau -> new Place(bureau, details.on().getYear()));
    }

    String document() {
        return "timeline/" + bureau + "/" + year;
    }
}
