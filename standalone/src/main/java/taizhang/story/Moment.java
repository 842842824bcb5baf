// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** An instant as a story and {@code --at} write it: with its offset, so that nobody has to guess whose morning it is. */
final class Moment {

    static final String EXAMPLE = "2026-04-21T09:00:00+08:00";

    private Moment() {}

    static Optional<Instant> read(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
