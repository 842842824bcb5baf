// SPDX-License-Identifier: Apache-2.0
package taizhang.query.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.projection.Views;
import taizhang.query.approval.Candidates.Item;
import taizhang.query.record.Backdate;
import taizhang.query.record.RecordHistory;
import taizhang.query.record.Step;
import taizhang.query.record.Version;
import taizhang.web.city.CitySettings;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;

/** Finds what waits in the records of some years: one document for each month, then the histories of those that are shown. */
@Component
class Approvals {

    private final Views views;
    private final Bureaus bureaus;
    private final CitySettings settings;

    Approvals(Views views, Bureaus bureaus, CitySettings settings) {
        this.views = views;
        this.bureaus = bureaus;
        this.settings = settings;
    }

    /**
     * @param change the number of the version that proposed it; absent for a late entry
     * @param what it would do with the record; absent for a late entry
     * @param days after which a late entry came; 0 for a change
     */
    record Line(
            RecordId record,
            RecordKind kind,
            String title,
            LocalDate on,
            BureauId bureau,
            String bureauName,
            String author,
            @Nullable Long change,
            @Nullable Step what,
            long days) {}

    /** All that waits, in the order of the days. */
    List<Line> in(Collection<Integer> years) {
        return lines(waiting(years));
    }

    /** The records of some years of which something waits, in the order of their days. */
    List<RecordId> waiting(Collection<Integer> years) {
        List<Item> items = views
                .find(
                        years.stream()
                                .flatMap(year -> Candidates.ids(year).stream())
                                .toList(),
                        Candidates.class)
                .values()
                .stream()
                .flatMap(view -> view.document().items().stream())
                .filter(item -> item.mayWait(settings.backdateDays()))
                .sorted(Comparator.comparing(Item::on)
                        .thenComparing(item -> item.record().value()))
                .toList();
        Set<RecordId> settled = new HashSet<>();
        histories(items.stream().filter(Item::isInDoubt).map(Item::record).toList())
                .forEach((record, history) -> {
                    if (!waits(history)) {
                        settled.add(record);
                    }
                });
        return items.stream()
                .map(Item::record)
                .filter(record -> !settled.contains(record))
                .distinct()
                .toList();
    }

    private boolean waits(RecordHistory history) {
        return !history.waiting().isEmpty()
                || Backdate.of(history, settings.backdateDays())
                        .filter(Backdate::isWaiting)
                        .isPresent();
    }

    /** What waits in some records: one document each. */
    List<Line> lines(Collection<RecordId> records) {
        Directory directory = bureaus.directory();
        List<Line> lines = new ArrayList<>();
        histories(records).forEach((record, history) -> lines(record, history, directory, lines));
        lines.sort(Comparator.comparing(Line::on)
                .thenComparing(line -> line.record().value()));
        return lines;
    }

    private Map<RecordId, RecordHistory> histories(Collection<RecordId> records) {
        Map<RecordId, RecordHistory> histories = new HashMap<>();
        if (!records.isEmpty()) {
            views.find(records.stream().map(RecordHistory::id).toList(), RecordHistory.class)
                    .forEach((id, view) ->
                            histories.put(new RecordId(id.substring(id.indexOf('/') + 1)), view.document()));
        }
        return histories;
    }

    private void lines(RecordId record, RecordHistory history, Directory directory, List<Line> lines) {
        for (Version proposal : history.waiting()) {
            lines.add(line(record, history, proposal, directory, 0));
        }
        Backdate.of(history, settings.backdateDays())
                .filter(Backdate::isWaiting)
                .ifPresent(late ->
                        lines.add(line(record, history, history.entry().orElseThrow(), directory, late.days())));
    }

    private static Line line(RecordId record, RecordHistory history, Version said, Directory directory, long days) {
        Details details = history.latest().details();
        boolean late = days > 0;
        return new Line(
                record,
                details.recordKind(),
                details.title(),
                details.on(),
                details.owner(),
                directory.name(details.owner()),
                said.actor(),
                late ? null : said.number(),
                late || said.proposed() == null ? null : said.proposed().step(),
                days);
    }
}
