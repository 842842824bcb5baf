// SPDX-License-Identifier: Apache-2.0
package taizhang.story.city;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a made-up city is.
 *
 * @param bureaus 1 to 5,000
 * @param years 1 to 30
 */
public record CitySize(int bureaus, int years) {

    /** How {@link #read} wants it written. */
    public static final String EXAMPLE = "500x10";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})[x×](\\d{1,2})");
    private static final int MOST_BUREAUS = 5_000;
    private static final int MOST_YEARS = 30;

    /** @return nothing where it is not written as {@link #EXAMPLE} or can't be made */
    public static Optional<CitySize> read(String written) {
        Matcher numbers = WRITTEN.matcher(written);
        return numbers.matches()
                ? Optional.of(new CitySize(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2))))
                        .filter(CitySize::isPossible)
                : Optional.empty();
    }

    private boolean isPossible() {
        return bureaus >= 1 && bureaus <= MOST_BUREAUS && years >= 1 && years <= MOST_YEARS;
    }
}
