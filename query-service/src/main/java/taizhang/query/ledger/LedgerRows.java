// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.projection.Views;
import taizhang.projection.Views.View;
import taizhang.query.record.RecordHistory;
import taizhang.query.timeline.Timeline;
import taizhang.query.timeline.Timelines;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.table.Cells;

/**
 * The rows of a ledger, bureau by bureau and day by day. It reads one timeline after the other and some records at once, so
 * memory holds a batch, however many rows there are.
 */
@Component
final class LedgerRows {

    private static final int AT_ONCE = 250;

    private final Timelines timelines;
    private final Views views;
    private final Bureaus bureaus;
    private final MessageSource messages;

    LedgerRows(Timelines timelines, Views views, Bureaus bureaus, MessageSource messages) {
        this.timelines = timelines;
        this.views = views;
        this.bureaus = bureaus;
        this.messages = messages;
    }

    List<String> headers(Question question, Locale language) {
        return layout(question, language).headers();
    }

    void each(Question question, Locale language, Consumer<LedgerRow> reader) {
        Layout layout = layout(question, language);
        Set<BureauId> wanted = question.bureaus(question.known(bureaus.directory()));
        List<Timeline.Line> batch = new ArrayList<>();
        for (BureauId bureau : wanted) {
            for (int year = question.span().from().getYear();
                    year <= question.span().to().getYear();
                    year++) {
                for (Timeline.Line line :
                        timelines.of(bureau, year, question.asOf()).entries()) {
                    if (belongs(line, bureau, wanted, question)) {
                        batch.add(line);
                    }
                    if (batch.size() == AT_ONCE) {
                        give(batch, question, layout, reader);
                    }
                }
            }
        }
        give(batch, question, layout, reader);
    }

    /** A joint record stands once, in the first of its bureaus that is asked for. */
    private static boolean belongs(Timeline.Line line, BureauId bureau, Set<BureauId> wanted, Question question) {
        return line.kind() == question.kind()
                && question.span().holds(line.heldOn())
                && line.bureaus().stream()
                        .filter(wanted::contains)
                        .findFirst()
                        .filter(bureau::equals)
                        .isPresent();
    }

    private void give(List<Timeline.Line> batch, Question question, Layout layout, Consumer<LedgerRow> reader) {
        Map<String, View<RecordHistory>> histories = views.find(
                batch.stream().map(line -> RecordHistory.id(line.recordId())).toList(), RecordHistory.class);
        for (Timeline.Line line : batch) {
            View<RecordHistory> view = histories.get(RecordHistory.id(line.recordId()));
            RecordHistory history = view == null
                    ? null
                    : view.document().at(question.asOf().position()).orElse(null);
            if (history == null) {
                throw new IllegalStateException(line.recordId() + " stands on a timeline and has no history");
            }
            reader.accept(layout.row(line, history));
        }
        batch.clear();
    }

    private Layout layout(Question question, Locale language) {
        Directory known = question.known(bureaus.directory());
        return new Layout(question.kind(), new Cells(messages, language, known));
    }
}
