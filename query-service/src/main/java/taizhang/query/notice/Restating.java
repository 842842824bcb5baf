// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.notice.Figure;
import taizhang.api.notice.Figures;
import taizhang.api.record.RecordId;
import taizhang.query.asof.AsOf;
import taizhang.query.bureau.BureauSteps;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.Compliance;
import taizhang.query.notice.Restatement.Change;
import taizhang.query.notice.Restatement.Touched;
import taizhang.query.record.RecordSteps;
import taizhang.web.security.Viewer;

/** Sets the figures of a notice against what is known now. */
@Component
final class Restating {

    private final Compliance compliance;
    private final RecordSteps records;
    private final BureauSteps bureaus;

    Restating(Compliance compliance, RecordSteps records, BureauSteps bureaus) {
        this.compliance = compliance;
        this.records = records;
        this.bureaus = bureaus;
    }

    private record Place(String rule, BureauId bureau, String period) {

        static Place of(Figure figure) {
            return new Place(figure.rule(), figure.bureau(), figure.period());
        }
    }

    /** @param pinned of those, the ones whose bureaus the viewer may see */
    Restatement of(Figures pinned, AsOf until, Viewer viewer, Locale locale) {
        AsOf sameDay = new AsOf(pinned.day(), until.position(), pinned.day());
        Map<Place, Figure> now = new HashMap<>();
        for (Cell cell : compliance.cells(pinned.year(), null, null, sameDay, viewer)) {
            Figure figure = Pinning.figure(cell);
            now.put(Place.of(figure), figure);
        }
        List<Change> changes = new ArrayList<>();
        for (Figure was : pinned.figures()) {
            Figure is = now.get(Place.of(was));
            if (is == null || differs(was, is)) {
                changes.add(change(was, is, pinned.position(), until, viewer, locale));
            }
        }
        return new Restatement(changes);
    }

    private static boolean differs(Figure was, Figure is) {
        return !was.state().equals(is.state()) || was.due() != is.due() || was.counted() != is.counted();
    }

    private Change change(Figure was, @Nullable Figure is, long position, AsOf until, Viewer viewer, Locale locale) {
        Set<RecordId> concerned = new LinkedHashSet<>(was.records());
        if (is != null) {
            concerned.addAll(is.records());
        }
        List<Touched> touched = new ArrayList<>();
        for (RecordId record : concerned) {
            records.since(record, position, until, viewer, locale)
                    .filter(known -> !known.steps().isEmpty())
                    .ifPresent(known -> touched.add(new Touched(record, known.title(), known.steps())));
        }
        Integer version = is == null || is.version() == was.version() ? null : is.version();
        return new Change(
                was,
                is,
                version,
                touched,
                touched.isEmpty() ? bureaus.since(was.bureau(), position, until, locale) : List.of());
    }
}
