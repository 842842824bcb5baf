// SPDX-License-Identifier: Apache-2.0
package taizhang.query.views;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import taizhang.projection.Building;
import taizhang.projection.Group;
import taizhang.projection.Letter;
import taizhang.query.asof.Moment;

/** A group as the page shows it. */
record GroupRow(Group group) {

    enum State {
        WELL,
        BUILDING,
        PARKED,
        STOPPED
    }

    public State state() {
        if (group.trouble() != null) {
            return State.STOPPED;
        }
        if (group.building() != null) {
            return State.BUILDING;
        }
        return group.letters().isEmpty() ? State.WELL : State.PARKED;
    }

    /** Seconds that a rebuild may still take, at the rate so far. */
    public long secondsLeft() {
        Building building = group.building();
        return building == null || building.perSecond() == 0
                ? 0
                : Math.ceilDiv(Math.max(0, building.head() - building.position()), building.perSecond());
    }

    public List<Line> lines() {
        return Stream.concat(
                        sorted(group.documents()).map(each -> new Line(each.getKey(), true, each.getValue())),
                        sorted(group.aggregates()).map(each -> new Line(each.getKey(), false, each.getValue())))
                .toList();
    }

    private static Stream<Map.Entry<String, Letter>> sorted(Map<String, Letter> letters) {
        return new TreeMap<>(letters).entrySet().stream();
    }

    /**
     * @param of the document that lacks the fact or, where that is unknown, the aggregate that the fact is of
     */
    record Line(String of, boolean isDocument, Letter letter) {

        public Moment recordedAt() {
            return shown(letter.recordedAt());
        }

        public Moment triedAt() {
            return shown(letter.triedAt());
        }

        private static Moment shown(Instant instant) {
            return new Moment(instant);
        }
    }
}
