// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A day of one year, {@code 2025-12-01}, or of every year, {@code 12-04}.
 *
 * @param year absent for every year
 */
public record YearDay(@Nullable Integer year, MonthDay day) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static YearDay of(String written) {
        try {
            if (written.length() == 5) {
                return new YearDay(null, MonthDay.parse("--" + written));
            }
            LocalDate day = LocalDate.parse(written);
            return new YearDay(day.getYear(), MonthDay.from(day));
        } catch (DateTimeParseException e) {
            throw new DateTimeException("\"" + written + "\" is no day", e);
        }
    }

    boolean everyYear() {
        return year == null;
    }

    /** @param fallback the year to take where it comes every year */
    LocalDate in(int fallback) {
        return day.atYear(year == null ? fallback : year);
    }

    @Override
    @JsonValue
    public String toString() {
        return year == null ? day.toString().substring(2) : in(year).toString();
    }
}
