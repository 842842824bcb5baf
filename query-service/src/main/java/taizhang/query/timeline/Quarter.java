// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.verdict.State;

/**
 * A quarter of a bureau's year in figures.
 *
 * @param records that were held in it and are not void
 * @param duties how many of those whose last day lies in it stand how; what does not apply is left out
 */
record Quarter(int number, int records, Map<State, Integer> duties) {

    static List<Quarter> of(Timeline timeline, Collection<Cell> cells) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number -> {
                    Map<State, Integer> duties = new EnumMap<>(State.class);
                    cells.stream()
                            .filter(cell -> quarter(cell.verdict()
                                            .duty()
                                            .period()
                                            .last()
                                            .getMonthValue())
                                    == number)
                            .map(cell -> cell.verdict().state())
                            .filter(state -> state != State.NOT_APPLICABLE)
                            .forEach(state -> duties.merge(state, 1, Integer::sum));
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
