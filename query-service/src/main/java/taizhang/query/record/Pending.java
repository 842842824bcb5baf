// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.record.Attendance;
import taizhang.query.asof.Moment;
import taizhang.query.record.RecordWords.Said;

/**
 * A change that waits for a supervisor, as the record's page shows it.
 *
 * @param number which of the record's events proposed it
 * @param step what it does once it is approved
 * @param bureau whose people it is about, empty for the record itself
 * @param file that would be evidence, or no longer
 * @param quantities the share of a co-host
 * @param changes against what the record says meanwhile
 */
record Pending(
        long number,
        Step step,
        Moment at,
        String actor,
        @Nullable String reason,
        List<Said> bureau,
        @Nullable Attendance headcount,
        List<RecordSheet.Change> changes,
        @Nullable EvidenceFile file,
        List<Said> quantities) {

    static List<Pending> of(RecordHistory history, RecordWords words) {
        return history.waiting().stream().map(version -> of(version, words)).toList();
    }

    private static Pending of(Version version, RecordWords words) {
        Proposed proposed = version.proposed();
        if (proposed == null) {
            throw new IllegalStateException("nothing was proposed by version " + version.number());
        }
        return new Pending(
                version.number(),
                proposed.step(),
                new Moment(version.recordedAt()),
                version.actor(),
                version.reason(),
                proposed.part() == null
                        ? List.of()
                        : words.lines(proposed.part().bureau()),
                proposed.part() == null ? null : proposed.part().attendance(),
                RecordSheet.changes(version.details(), proposed.details(), words),
                proposed.file(),
                words.lines(proposed.quantities()));
    }
}
