// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.evidence.FileHash;
import taizhang.api.record.RecordKind;

/**
 * A file on its way in; document {@code import/<login>/<id>}.
 *
 * @param headerRow the row that holds the headers, as a spreadsheet counts
 * @param mapping for each column the field it is, {@link Mapping#ID}, {@link Mapping#VERSION} or empty
 * @param done rows that were carried out, the first ones
 * @param refusal why it stopped
 * @param remembered whether the columns were mapped as for an earlier file with these headers; absent in what was kept before
 * @param kept records that an undo left alone, because somebody has changed them since
 */
public record Import(
        String id,
        String login,
        String fileName,
        FileHash hash,
        RecordKind kind,
        int headerRow,
        List<String> headers,
        List<String> mapping,
        Stage stage,
        int done,
        int entered,
        int corrected,
        @Nullable String refusal,
        List<String> kept,
        Instant at,
        long v,
        @Nullable Boolean remembered) {

    /** How far it has come. */
    public enum Stage {
        /** Nothing is on record yet. */
        LOOKED_AT,
        RUNNING,
        DONE,
        /** It came upon a row that was refused, so what had been brought in is taken back. */
        TAKING_BACK,
        REFUSED,
        UNDOING,
        UNDONE;

        /** Whether it goes on when somebody asks it to, be it after a crash. */
        public boolean isUnderWay() {
            return this == RUNNING || this == TAKING_BACK || this == UNDOING;
        }
    }

    public Import {
        headers = List.copyOf(headers);
        mapping = List.copyOf(mapping);
        kept = List.copyOf(kept);
    }

    static String id(String login, String id) {
        return "import/" + login + "/" + id;
    }

    public boolean isRemembered() {
        return Boolean.TRUE.equals(remembered);
    }

    /** The key under which a row is carried out, once. */
    String key(int row) {
        return "import-" + id + "-" + row;
    }

    Import mapped(List<String> other) {
        return with(other, stage, done, entered, corrected, refusal, kept);
    }

    Import at(Stage next, @Nullable String why) {
        return with(mapping, next, done, entered, corrected, why, kept);
    }

    Import further(int rows, int moreEntered, int moreCorrected) {
        return with(mapping, stage, done + rows, entered + moreEntered, corrected + moreCorrected, refusal, kept);
    }

    Import keeping(List<String> records) {
        return with(mapping, stage, done, entered, corrected, refusal, records);
    }

    private Import with(
            List<String> mapped,
            Stage next,
            int rows,
            int asEntered,
            int asCorrected,
            @Nullable String why,
            List<String> left) {
        return new Import(
                id,
                login,
                fileName,
                hash,
                kind,
                headerRow,
                headers,
                mapped,
                next,
                rows,
                asEntered,
                asCorrected,
                why,
                left,
                at,
                v + 1,
                remembered);
    }
}
