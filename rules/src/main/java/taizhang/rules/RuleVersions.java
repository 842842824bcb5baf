// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.rules.Rule.OnChange;

/**
 * All versions of one rule in order of time, and which of them governs which period (rules E2.3): the one in force on its
 * first day, all of it, unless a later one says that it cuts. A version without a last day is in force until the next.
 */
record RuleVersions(List<Rule> versions) {

    RuleVersions {
        List<Rule> sorted = new ArrayList<>(versions);
        sorted.sort(Comparator.comparing((Rule rule) -> rule.effective().from()).thenComparing(Rule::version));
        for (int at = 1; at < sorted.size(); at++) {
            requireApart(sorted.get(at - 1), sorted.get(at));
        }
        versions = List.copyOf(sorted);
    }

    private static void requireApart(Rule earlier, Rule later) {
        LocalDate end = earlier.effective().to();
        boolean apart = earlier.version() < later.version()
                && earlier.effective().from().isBefore(later.effective().from())
                && (end == null || end.isBefore(later.effective().from()));
        if (!apart) {
            throw new RuleFault.OfField(
                    RuleFault.Kind.VERSIONS_OVERLAP,
                    "effective.from",
                    "%s: %d, %d".formatted(later.id(), earlier.version(), later.version()));
        }
    }

    /** The one to which an overlay of that day is an overlay. */
    Rule on(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.effective().from().isAfter(day))
                .findFirst()
                .orElse(versions.getFirst());
    }

    /** What it asks for in the year, in order of time; a period on whose first day no version is in force has none. */
    List<Duty> duties(int year) {
        List<Duty> duties = new ArrayList<>();
        for (int at = 0; at < versions.size(); at++) {
            Rule rule = versions.get(at);
            if (rule.isActive()) {
                for (Period period : governed(at, year)) {
                    duties.add(new Duty(rule, period));
                }
            }
        }
        duties.sort(Comparator.comparing(duty -> duty.period().first()));
        return duties;
    }

    /** The periods of one version, cut where the next one cuts. */
    private List<Period> governed(int at, int year) {
        Rule rule = versions.get(at);
        Rule next = at + 1 < versions.size() ? versions.get(at + 1) : null;
        LocalDate from = beginning(at);
        List<Period> periods = new ArrayList<>();
        for (Period whole : rule.period().kind().periodsOf(year, rule.period())) {
            Period period = cuts(at, whole) ? whole.from(rule.effective().from()) : whole;
            if (!period.first().isBefore(from) && isInForce(rule, next, period.first())) {
                periods.add(
                        next != null && splits(rule, next, period)
                                ? period.before(next.effective().from())
                                : period);
            }
        }
        return periods;
    }

    private static boolean isInForce(Rule rule, @Nullable Rule next, LocalDate day) {
        return rule.inForceOn(day)
                && (next == null || day.isBefore(next.effective().from()));
    }

    /** Its first day, or the day after the running period of the version before where that cut time otherwise. */
    private LocalDate beginning(int at) {
        LocalDate from = versions.get(at).effective().from();
        if (at == 0 || sameKind(versions.get(at - 1), versions.get(at))) {
            return from;
        }
        return running(at - 1, from).map(period -> period.ends().plusDays(1)).orElse(from);
    }

    /** The period of a version that still runs on a day on which the next one begins. */
    private Optional<Period> running(int at, LocalDate day) {
        Rule rule = versions.get(at);
        if (!rule.period().kind().tilesTime()) {
            return Optional.empty();
        }
        LocalDate end = Objects.requireNonNullElse(rule.effective().to(), LocalDate.MAX);
        return rule.period().kind().periodsOf(day.getYear(), rule.period()).stream()
                .filter(period -> period.holds(day) && period.first().isBefore(day))
                .filter(period -> !period.first().isBefore(beginning(at)) || cuts(at, period))
                .filter(period -> !period.first().isAfter(end))
                .findFirst();
    }

    private boolean cuts(int at, Period whole) {
        return at > 0
                && splits(versions.get(at - 1), versions.get(at), whole)
                && running(at - 1, versions.get(at).effective().from()).isPresent();
    }

    private static boolean splits(Rule rule, Rule next, Period period) {
        LocalDate cut = next.effective().from();
        return next.onChange() == OnChange.SPLIT
                && sameKind(rule, next)
                && period.holds(cut)
                && period.first().isBefore(cut);
    }

    private static boolean sameKind(Rule one, Rule other) {
        return one.period().kind() == other.period().kind()
                || !one.period().kind().tilesTime();
    }
}
