// SPDX-License-Identifier: Apache-2.0
package taizhang.query.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taizhang.query.compliance.Cell;
import taizhang.web.calendar.WorkingDays;

/**
 * What is not fulfilled yet, the most pressing first, then by last day and by rule.
 *
 * @param today the day that the days left are counted from
 */
public record DueList(LocalDate today, List<DueLine> lines) {

    public DueList {
        lines = List.copyOf(lines);
    }

    static DueList of(Collection<Cell> cells, LocalDate today, WorkingDays calendar) {
        return new DueList(
                today,
                cells.stream()
                        .filter(cell -> isOpen(cell, today))
                        .map(cell -> DueLine.of(cell, today, calendar))
                        .sorted(Comparator.comparing(DueLine::urgency)
                                .thenComparing(DueLine::last)
                                .thenComparing(line -> line.rule().id())
                                .thenComparing(line -> line.cell().bureau().id()))
                        .toList());
    }

    /** Only groups that hold something. */
    public Map<Urgency, List<DueLine>> groups() {
        Map<Urgency, List<DueLine>> groups = new LinkedHashMap<>();
        lines.forEach(line ->
                groups.computeIfAbsent(line.urgency(), _ -> new ArrayList<>()).add(line));
        return groups;
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * A duty whose period has not begun asks nothing of anybody yet. One that is unknown only because working days can't be
     * counted is open all the same.
     */
    private static boolean isOpen(Cell cell, LocalDate today) {
        boolean begun = !cell.verdict().duty().period().first().isAfter(today);
        return begun
                && switch (cell.verdict().state()) {
                    case MISSED, AT_RISK, NOT_DUE, UNKNOWN -> cell.verdict().missing() > 0;
                    case MET, MET_LATE, EXEMPT, NOT_APPLICABLE -> false;
                };
    }
}
