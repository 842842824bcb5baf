// SPDX-License-Identifier: Apache-2.0
package taizhang.query.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;

/** The plans that a bureau ever had as drafts, in the order in which they were written; document {@code drafted/<bureau>}. */
public record DraftedPlans(List<Line> lines) {

    public static final DraftedPlans NONE = new DraftedPlans(List.of());

    /**
     * @param from the position from which on it said so
     * @param until the position from which on it said something else, was issued or given up; absent while it stands
     */
    public record Line(
            RecordId record,
            String title,
            int year,
            long from,
            @Nullable Long until) {

        boolean stoodAt(long position) {
            return from <= position && (until == null || position < until);
        }
    }

    public DraftedPlans {
        lines = List.copyOf(lines);
    }

    public static String id(BureauId bureau) {
        return DraftedPlansProjection.NAME + "/" + bureau;
    }

    /** What was a draft at a log position. */
    public List<Line> at(long position) {
        return lines.stream().filter(line -> line.stoodAt(position)).toList();
    }

    DraftedPlans ended(RecordId record, long position) {
        List<Line> changed = new ArrayList<>();
        for (Line line : lines) {
            boolean ends = line.record().equals(record) && line.until() == null;
            changed.add(ends ? new Line(record, line.title(), line.year(), line.from(), position) : line);
        }
        return new DraftedPlans(changed);
    }

    DraftedPlans and(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new DraftedPlans(more);
    }
}
