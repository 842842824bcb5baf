// SPDX-License-Identifier: Apache-2.0
package taizhang.story.city;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bureau of the city.
 *
 * @param number from 0, by which chance knows it
 * @param above the bureau above it; absent at the top
 * @param heads how many it has
 * @param diligence how much of what is usual it records, around 1
 * @param ends the day from which it goes on in {@code into} or not at all; absent where it stays
 * @param into the bureau into which it is merged; absent where it is closed
 */
record Office(
        int number,
        String id,
        String name,
        String kind,
        String level,
        @Nullable String above,
        int heads,
        double diligence,
        boolean defendant,
        @Nullable LocalDate ends,
        @Nullable String into) {

    String secretary() {
        return "secretary-" + id;
    }

    boolean isThereOn(LocalDate day) {
        return ends == null || day.isBefore(ends);
    }

    Office ending(LocalDate day, @Nullable String successor) {
        return new Office(number, id, name, kind, level, above, heads, diligence, defendant, day, successor);
    }
}
