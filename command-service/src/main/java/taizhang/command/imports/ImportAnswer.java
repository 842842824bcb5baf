// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordKind;

/**
 * An import as the API tells it.
 *
 * @param mapping for each column the field it is; {@code #id}, {@code #version} or empty for one that is not imported
 * @param remembered whether these are the fields that the bureau chose for an earlier file with these headers
 * @param running whether this very process is at work on it; what is under way and not running can be taken up again
 * @param refusal row and sentence that stopped it
 * @param kept records that an undo left alone, because somebody has changed them since
 * @param found what the file would do; only before it was begun
 */
record ImportAnswer(
        String id,
        String fileName,
        RecordKind kind,
        Import.Stage stage,
        List<String> headers,
        List<String> mapping,
        boolean remembered,
        boolean running,
        int rowsDone,
        int entered,
        int corrected,
        @Nullable String refusal,
        List<String> kept,
        Instant at,
        @Nullable Found found) {

    /**
     * @param sound whether it may be run
     * @param bounded whether there were so many faults that the rows below were not looked at
     */
    record Found(
            Instant at,
            long position,
            boolean sound,
            int fresh,
            int same,
            int changed,
            boolean bounded,
            List<Looked.Fault> faults,
            List<Looked.Change> changes) {}

    static ImportAnswer of(Import from, boolean running, Looking.@Nullable Found found) {
        return new ImportAnswer(
                from.id(),
                from.fileName(),
                from.kind(),
                from.stage(),
                from.headers(),
                from.mapping(),
                from.isRemembered(),
                running,
                from.done(),
                from.entered(),
                from.corrected(),
                from.refusal(),
                from.kept(),
                from.at(),
                found == null ? null : of(found));
    }

    private static Found of(Looking.Found found) {
        Looked looked = found.looked();
        return new Found(
                found.at(),
                found.position(),
                looked.isSound(),
                looked.fresh(),
                looked.same(),
                looked.changed(),
                looked.isBounded(),
                looked.faults(),
                looked.changes());
    }
}
