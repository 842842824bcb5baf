// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.record.RecordEvent;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.query.city.CityYear.Place;

/** Counts what came onto the ledger and takes back what was corrected away or voided; drafts never count. */
@Component
final class CityProjection implements Projection<CityYear> {

    private record Move(Place place, int delta) {
        String id() {
            return CityYear.id(place.year());
        }
    }

    @Override
    public String name() {
        return "city";
    }

    @Override
    public Class<CityYear> shape() {
        return CityYear.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return moves(fact).stream().map(Move::id).collect(Collectors.toSet());
    }

    @Override
    public CityYear fold(@Nullable CityYear document, String id, Fact fact) {
        CityYear year = document == null ? CityYear.EMPTY : document;
        for (Move move : moves(fact)) {
            if (move.id().equals(id)) {
                year = year.with(move.place(), fact.position(), move.delta());
            }
        }
        return year;
    }

    private static List<Move> moves(Fact fact) {
        if (!(fact.event() instanceof RecordEvent event)) {
            return List.of();
        }
        Optional<Place> before = event.countedBefore().map(Place::of);
        Optional<Place> now = event.countsNow().map(Place::of);
        // Most corrections change words only and leave the matrix as it is.
        return before.equals(now)
                ? List.of()
                : Stream.concat(
                                before.stream().map(place -> new Move(place, -1)),
                                now.stream().map(place -> new Move(place, 1)))
                        .toList();
    }
}
