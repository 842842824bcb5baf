// SPDX-License-Identifier: Apache-2.0
package taizhang.query.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.query.timeline.Timeline;

/** 照上次再记一次: what the bureau itself held last of each kind, for whoever holds the like again. */
record LastTime(RecordKind kind, RecordId record, String title, LocalDate on) {

    /** Kinds that come again and again; a case or a report is never like the one before. */
    private static final List<RecordKind> RECURRING =
            List.of(RecordKind.STUDY_SESSION, RecordKind.LECTURE, RecordKind.MEETING, RecordKind.PUBLICITY_ACTIVITY);

    static List<LastTime> of(Timeline year) {
        return RECURRING.stream()
                .flatMap(kind -> held(kind, year)
                        .max(Comparator.comparing(Timeline.Line::heldOn)
                                .thenComparing(line -> line.recordId().value()))
                        .map(line -> new LastTime(kind, line.recordId(), line.title(), line.heldOn()))
                        .stream())
                .toList();
    }

    private static Stream<Timeline.Line> held(RecordKind kind, Timeline year) {
        return year.entries().stream()
                .filter(line -> line.kind() == kind
                        && line.status().isHeld()
                        && line.bureaus().getFirst().equals(year.bureau()));
    }
}
