// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import taizhang.web.doubt.Doubts;
import taizhang.web.table.Cells;

/**
 * The rows of a ledger, bureau by bureau and day by day. It reads one timeline after the other and some records at once, as
 * many batches side by side as there are processors, so memory holds these, however many rows there are.
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
        Function<List<Timeline.Line>, List<LedgerRow>> laidOut = Doubts.carried(batch -> rows(batch, question, layout));
        AtomicInteger serial = new AtomicInteger();
        lines(question)
                .gather(Gatherers.windowFixed(AT_ONCE))
                .gather(Gatherers.mapConcurrent(Runtime.getRuntime().availableProcessors(), laidOut))
                .flatMap(List::stream)
                .forEachOrdered(row -> reader.accept(row.numbered(serial.incrementAndGet())));
    }

    private Stream<Timeline.Line> lines(Question question) {
        Set<BureauId> wanted = question.bureaus(question.known(bureaus.directory()));
        return wanted.stream()
                .flatMap(bureau -> IntStream.rangeClosed(
                                question.span().from().getYear(),
                                question.span().to().getYear())
                        .mapToObj(year -> timelines.of(bureau, year, question.asOf()))
                        .flatMap(timeline -> timeline.entries().stream())
                        .filter(line -> belongs(line, bureau, wanted, question)));
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

    private List<LedgerRow> rows(List<Timeline.Line> batch, Question question, Layout layout) {
        Map<String, View<RecordHistory>> histories = views.find(
                batch.stream().map(line -> RecordHistory.id(line.recordId())).toList(), RecordHistory.class);
        List<LedgerRow> rows = new ArrayList<>(batch.size());
        for (Timeline.Line line : batch) {
            View<RecordHistory> view = histories.get(RecordHistory.id(line.recordId()));
            RecordHistory history = view == null
                    ? null
                    : view.document().at(question.asOf().position()).orElse(null);
            if (history == null) {
                throw new IllegalStateException(line.recordId() + " stands on a timeline and has no history");
            }
            rows.add(layout.row(line, history));
        }
        return rows;
    }

    private Layout layout(Question question, Locale language) {
        Directory known = question.known(bureaus.directory());
        return new Layout(question.kind(), new Cells(messages, language, known));
    }
}
