// SPDX-License-Identifier: Apache-2.0
package taizhang.query.own;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;
import taizhang.query.record.RecordStatus;
import taizhang.query.timeline.Timeline;

/**
 * Which records are wanted. Each year of the span is one document, so a span has its limit.
 *
 * @param page from 1
 */
record Filter(
        BureauId bureau,
        @Nullable RecordKind kind,
        @Nullable RecordStatus state,
        LocalDate from,
        LocalDate to,
        String text,
        int page) {

    static final int MOST_YEARS = 10;
    private static final int LONGEST_TEXT = 100;

    /**
     * @param own the reader's bureau and those below it
     * @throws Refused with all that is wrong with the filters
     */
    static Filter of(Asked asked, BureauId home, Set<BureauId> own, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        LocalDate to = day("to", asked.to(), faults);
        LocalDate from = day("from", asked.from(), faults);
        LocalDate end = to != null ? to : from != null && from.isAfter(endOf(today)) ? endOf(from) : endOf(today);
        LocalDate start = from != null ? from : end.withDayOfYear(1);
        if (start.isAfter(end)) {
            faults.add(new Fault(Problem.DATE_INVALID, "to", List.of("before_start")));
        } else if (end.getYear() - start.getYear() >= MOST_YEARS || start.getYear() < 1900) {
            faults.add(new Fault(Problem.DATE_INVALID, "from", List.of("out_of_range")));
        }
        BureauId bureau = own.stream()
                .filter(one -> one.value().equals(asked.bureau()))
                .findFirst()
                .orElse(home);
        if (!asked.bureau().isBlank() && !bureau.value().equals(asked.bureau())) {
            faults.add(new Fault(Problem.CHOICE_UNKNOWN, "bureau", List.of()));
        }
        RecordKind kind = choice("kind", asked.kind(), RecordKind.values(), faults);
        RecordStatus state = choice("state", asked.state(), RecordStatus.values(), faults);
        String text = asked.text().strip();
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            faults.add(new Fault(Problem.TEXT_TOO_LONG, "text", List.of(LONGEST_TEXT)));
        }
        int page = asked.page().matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked.page()) : 1;
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return new Filter(bureau, kind, state, start, end, text.toLowerCase(Locale.ROOT), page);
    }

    /** What is scheduled lies ahead, so the year counts to its end. */
    private static LocalDate endOf(LocalDate day) {
        return LocalDate.of(day.getYear(), 12, 31);
    }

    IntStream years() {
        return IntStream.rangeClosed(from.getYear(), to.getYear());
    }

    boolean wants(Timeline.Line line) {
        return line.bureaus().getFirst().equals(bureau)
                && (kind == null || line.kind() == kind)
                && (state == null || line.status() == state)
                && !line.heldOn().isBefore(from)
                && !line.heldOn().isAfter(to)
                && line.title().toLowerCase(Locale.ROOT).contains(text);
    }

    private static @Nullable LocalDate day(String field, String given, List<Fault> faults) {
        if (given.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(given.strip());
        } catch (DateTimeException unreadable) {
            faults.add(new Fault(Problem.DATE_INVALID, field, List.of("unreadable")));
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E choice(String field, String given, E[] all, List<Fault> faults) {
        if (given.isBlank()) {
            return null;
        }
        E found = Stream.of(all)
                .filter(one -> one.name().equals(given))
                .findFirst()
                .orElse(null);
        if (found == null) {
            faults.add(new Fault(Problem.CHOICE_UNKNOWN, field, List.of()));
        }
        return found;
    }
}
