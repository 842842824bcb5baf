// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.List;
import taizhang.query.compliance.verdict.State;
import taizhang.query.compliance.verdict.Verdict;

/** What a cell shows: one verdict, or those of a bureau and of the units that went on in it, added up. */
public record Figure(State state, int due, int counted) {

    /** Which state stands for several (rules E2.21): the first of these that is among them. */
    private static final List<State> PRECEDENCE = List.of(
            State.MISSED,
            State.UNKNOWN,
            State.AT_RISK,
            State.NOT_DUE,
            State.MET_LATE,
            State.MET,
            State.EXEMPT,
            State.NOT_APPLICABLE);

    static Figure of(Verdict verdict) {
        return new Figure(verdict.state(), verdict.due(), verdict.counted());
    }

    /** Numerators and denominators are added; what one did beyond its duty does not pay for another. */
    Figure plus(Figure other) {
        return new Figure(
                PRECEDENCE.indexOf(state) <= PRECEDENCE.indexOf(other.state) ? state : other.state,
                due + other.due,
                Math.min(counted, due) + Math.min(other.counted, other.due));
    }
}
