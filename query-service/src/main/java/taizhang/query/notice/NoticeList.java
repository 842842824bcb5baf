// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.notice.NoticeId;
import taizhang.query.notice.Notice.Mark;

/** The document {@code notices/all}, in the order in which they were drafted. */
record NoticeList(List<Line> lines) {

    static final String ID = NoticeListProjection.NAME + "/all";
    static final NoticeList NONE = new NoticeList(List.of());

    NoticeList {
        lines = List.copyOf(lines);
    }

    /**
     * @param day on which its figures were judged
     * @param bureaus whose figures it tells
     * @param end absent while it is a draft
     */
    record Line(
            NoticeId id,
            String title,
            @Nullable String number,
            LocalDate day,
            int figures,
            SortedSet<BureauId> bureaus,
            Mark drafted,
            @Nullable Mark end,
            Stage stage) {}

    NoticeList and(Line line) {
        return new NoticeList(Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    NoticeList ended(NoticeId notice, Stage stage, @Nullable String title, @Nullable String number, Mark mark) {
        List<Line> changed = new ArrayList<>();
        for (Line line : lines) {
            changed.add(
                    line.id().equals(notice)
                            ? new Line(
                                    line.id(),
                                    title == null ? line.title() : title,
                                    title == null ? line.number() : number,
                                    line.day(),
                                    line.figures(),
                                    line.bureaus(),
                                    line.drafted(),
                                    mark,
                                    stage)
                            : line);
        }
        return new NoticeList(changed);
    }
}
