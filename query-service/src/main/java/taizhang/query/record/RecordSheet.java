// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.api.record.RecordKind;
import taizhang.query.asof.Moment;
import taizhang.query.record.Part.MakeUp;
import taizhang.query.record.RecordWords.Said;

/**
 * What the page of a record shows, in one reader's words.
 *
 * @param history the latest version first
 */
record RecordSheet(
        RecordKind kind,
        String title,
        RecordStatus status,
        long version,
        Said owner,
        @Nullable Moment recordedAt,
        @Nullable String recordedBy,
        @Nullable String lateReason,
        List<Fact> facts,
        List<Past> history) {

    record Fact(String label, List<Said> lines) {}

    /**
     * @param changes against the version before; empty for the first
     * @param proposed what a change would do that waits or waited for a supervisor
     * @param author who proposed it, where a supervisor approved it
     */
    record Past(
            long version,
            Step step,
            Moment at,
            String actor,
            @Nullable String reason,
            List<Fact> remarks,
            List<Said> other,
            List<Said> bureau,
            @Nullable Attendance headcount,
            @Nullable MakeUp madeUp,
            List<Change> changes,
            @Nullable Step proposed,
            @Nullable String author) {}

    record Change(String label, List<Said> was, List<Said> now) {}

    static RecordSheet of(RecordHistory record, RecordWords words) {
        Details details = record.latest().details();
        Version entry = record.entry().orElse(null);
        return new RecordSheet(
                details.recordKind(),
                details.title(),
                record.status(),
                record.latest().number(),
                words.lines(details.owner()).getFirst(),
                entry == null ? null : new Moment(entry.recordedAt()),
                entry == null ? null : entry.actor(),
                entry == null ? null : entry.reason(),
                facts(details, words),
                history(record, words));
    }

    private static List<Fact> facts(Details details, RecordWords words) {
        return Fields.of(details).entrySet().stream()
                .map(field ->
                        new Fact(words.label(details.recordKind(), field.getKey()), words.lines(field.getValue())))
                .toList();
    }

    private static List<Past> history(RecordHistory record, RecordWords words) {
        List<Past> history = new ArrayList<>();
        Version before = null;
        for (Version version : record.versions()) {
            history.addFirst(new Past(
                    version.number(),
                    version.step(),
                    new Moment(version.recordedAt()),
                    version.actor(),
                    version.reason(),
                    remarks(version, words),
                    words.lines(version.other()),
                    words.lines(version.part() == null ? null : version.part().bureau()),
                    version.part() == null ? null : version.part().attendance(),
                    version.part() == null ? null : version.part().madeUp(),
                    before == null ? List.of() : changes(before.details(), version.details(), words),
                    version.proposed() == null ? null : version.proposed().step(),
                    version.proposed() == null ? null : version.proposed().author()));
            before = version;
        }
        return history;
    }

    /** Without a label where a remark is about the whole. */
    private static List<Fact> remarks(Version version, RecordWords words) {
        return version.remarks().stream()
                .map(remark -> new Fact(
                        remark.field() == null
                                ? ""
                                : words.label(version.details().recordKind(), remark.field()),
                        List.of(new Said(remark.reason()))))
                .toList();
    }

    static List<Change> changes(Details was, Details now, RecordWords words) {
        return FieldChange.between(was, now).stream()
                .map(change -> new Change(
                        words.label(now.recordKind(), change.field()),
                        words.lines(change.was()),
                        words.lines(change.now())))
                .toList();
    }
}
