// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;

/**
 * The year a page is about, and those that its switch offers.
 *
 * @param chosen the year of {@link AsOf#today} where the reader named none
 */
public record Years(int chosen, List<Integer> choices) {

    private static final int FIRST = 1900;
    private static final int LAST = 2100;
    private static final int OFFERED_BACK = 3;

    /** @throws Refused {@link Problem#NUMBER_RANGE} at {@code year} for one in which nobody kept or will keep this ledger */
    public static Years of(@Nullable Integer asked, AsOf asOf) {
        int current = asOf.today().getYear();
        int chosen = asked == null ? current : asked;
        if (chosen < FIRST || chosen > LAST) {
            throw Refused.field("year", Problem.NUMBER_RANGE, FIRST, LAST);
        }
        return new Years(
                chosen,
                Stream.concat(
                                Stream.of(chosen),
                                IntStream.rangeClosed(current - OFFERED_BACK, current)
                                        .boxed())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
