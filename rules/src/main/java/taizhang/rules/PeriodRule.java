// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import static taizhang.rules.RuleFault.require;
import static taizhang.rules.RuleFault.required;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import taizhang.rules.RuleFault.Kind;

/**
 * How time is cut for a rule.
 *
 * @param zone always that of the city; written so that nobody has to guess
 * @param from first day of a window, with or without its year; without one it comes every year
 * @param extendable whether the yearly paper says that the window may be prolonged, for the reader
 * @param dueBefore the day before which what the year asks for must be done
 * @param covers what is filed is about another time than the one in which it is filed
 * @param preferred the quarter in which it is usually done, for the reader
 */
public record PeriodRule(
        PeriodKind kind,
        @Nullable Zone zone,
        @Nullable Calendar calendar,
        @Nullable Anchor anchor,
        @Nullable YearDay from,
        @Nullable YearDay to,
        @Nullable Boolean extendable,
        @Nullable YearDay dueBefore,
        @Nullable Covers covers,
        @Nullable Preferred preferred) {

    public enum Zone {
        @JsonProperty("Asia/Shanghai")
        SHANGHAI
    }

    public enum Calendar {
        @JsonProperty("CN-WORKDAYS")
        CN_WORKDAYS
    }

    public enum Anchor {
        /** A case is dated by its first hearing. */
        FIRST_HEARING_DATE
    }

    public enum Covers {
        /** It belongs to the year after the one that it is about. */
        PREVIOUS,
        /** It belongs to the year that it is about, whenever it was filed. */
        OWN
    }

    public enum Preferred {
        Q1,
        Q2,
        Q3,
        Q4
    }

    public PeriodRule {
        required(kind, "period.kind");
        boolean window = kind == PeriodKind.WINDOW;
        require(
                window == (from != null && to != null),
                window ? Kind.WINDOW_WITHOUT_DATES : Kind.PERIOD_IMPOSSIBLE,
                "period",
                kind.name());
        require(window || from == null && to == null, Kind.PERIOD_IMPOSSIBLE, "period.from", kind.name());
        if (from != null && to != null) {
            require(from.everyYear() == to.everyYear(), Kind.PERIOD_IMPOSSIBLE, "period.to", from + ".." + to);
            require(!to.in(2024).isBefore(from.in(2024)), Kind.PERIOD_IMPOSSIBLE, "period.to", from + ".." + to);
        }
        require(
                dueBefore == null || kind == PeriodKind.YEAR && dueBefore.everyYear(),
                Kind.PERIOD_IMPOSSIBLE,
                "period.dueBefore",
                kind.name());
        require(covers == null || kind == PeriodKind.YEAR, Kind.PERIOD_IMPOSSIBLE, "period.covers", kind.name());
        require(preferred == null || kind == PeriodKind.YEAR, Kind.PERIOD_IMPOSSIBLE, "period.preferred", kind.name());
    }

    /** The last day of a whole year, which is an early one where something is due before a day. */
    LocalDate lastOf(int year, LocalDate end) {
        return dueBefore == null ? end : dueBefore.in(year).minusDays(1);
    }
}
