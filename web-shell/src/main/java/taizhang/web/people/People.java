// SPDX-License-Identifier: Apache-2.0
package taizhang.web.people;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.person.PersonId;

/** The people of one bureau in the order in which they came; document {@code people/<bureau>}. */
public record People(List<Line> lines) {

    public static final People NOBODY = new People(List.of());

    /**
     * @param erasedAt absent for one who is not erased
     * @param reason of the erasure
     */
    public record Line(
            PersonId person,
            Instant openedAt,
            @Nullable Instant erasedAt,
            @Nullable String reason) {

        public boolean isErased() {
            return erasedAt != null;
        }
    }

    public People {
        lines = List.copyOf(lines);
    }

    public static String id(BureauId bureau) {
        return PeopleProjection.NAME + "/" + bureau;
    }

    People opened(PersonId person, Instant at) {
        return new People(Stream.concat(lines.stream(), Stream.of(new Line(person, at, null, null)))
                .toList());
    }

    People erased(PersonId person, Instant at, String reason) {
        return new People(lines.stream()
                .map(line -> line.person().equals(person) ? new Line(person, line.openedAt(), at, reason) : line)
                .toList());
    }
}
