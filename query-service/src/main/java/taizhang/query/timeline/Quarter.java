// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.verdict.State;
import taizhang.query.compliance.verdict.Verdict;

/**
 * A quarter of a bureau's year in figures.
 *
 * @param records that were held in it and are not void
 * @param duties how many of those whose last day lies in it stand how; what does not apply is left out
 */
record Quarter(int number, int records, Map<Standing, Integer> duties) {

    /** @param generally whether it was missed and is only generally asked for, which is told apart */
    record Standing(State state, boolean generally) implements Comparable<Standing> {

        private static final Comparator<Standing> ORDER =
                Comparator.comparing(Standing::state).thenComparing(Standing::generally);

        private static Standing of(Verdict verdict) {
            return new Standing(verdict.state(), verdict.state() == State.MISSED && verdict.generally());
        }

        @Override
        public int compareTo(Standing other) {
            return ORDER.compare(this, other);
        }
    }

    static List<Quarter> of(Timeline timeline, Collection<Cell> cells) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number -> {
                    Map<Standing, Integer> duties = cells.stream()
                            .filter(cell -> quarter(cell.verdict()
                                            .duty()
                                            .period()
                                            .last()
                                            .getMonthValue())
                                    == number)
                            .map(Cell::verdict)
                            .filter(verdict -> verdict.state() != State.NOT_APPLICABLE)
                            .collect(Collectors.groupingBy(Standing::of, TreeMap::new, Collectors.summingInt(_ -> 1)));
                    int records = (int) timeline.entries().stream()
                            .filter(line -> line.status().isHeld())
                            .filter(line -> quarter(line.heldOn().getMonthValue()) == number)
                            .count();
                    return new Quarter(number, records, duties);
                })
                .toList();
    }

    private static int quarter(int month) {
        return (month + 2) / 3;
    }
}
