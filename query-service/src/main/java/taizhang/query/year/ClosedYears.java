// SPDX-License-Identifier: Apache-2.0
package taizhang.query.year;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.query.asof.Moment;

/** The document {@code years}: all closed years of the city, the latest first. */
public record ClosedYears(List<Closed> closed) {

    static final ClosedYears NONE = new ClosedYears(List.of());

    public record Closed(
            int year,
            long position,
            Instant at,
            String actor,
            @Nullable String remark) {

        public Moment moment() {
            return new Moment(at);
        }
    }

    public ClosedYears {
        closed = List.copyOf(closed);
    }

    ClosedYears with(Closed year) {
        return new ClosedYears(Stream.concat(Stream.of(year), closed.stream())
                .sorted((one, other) -> other.year() - one.year())
                .toList());
    }

    ClosedYears at(long position) {
        return new ClosedYears(
                closed.stream().filter(year -> year.position() <= position).toList());
    }
}
