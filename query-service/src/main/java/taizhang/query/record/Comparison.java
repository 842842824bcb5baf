// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import taizhang.query.asof.Moment;
import taizhang.query.record.RecordWords.Said;

/**
 * Two versions of a record, field by field.
 *
 * @param choices all versions there are
 * @param same how many filled fields are alike in both
 */
record Comparison(Edition from, Edition to, List<Edition> choices, List<Row> rows, int same) {

    /** A version and whose it is. */
    record Edition(
            long number,
            Step step,
            Moment at,
            String actor,
            @Nullable String reason) {
        static Edition of(Version version) {
            return new Edition(
                    version.number(),
                    version.step(),
                    new Moment(version.recordedAt()),
                    version.actor(),
                    version.reason());
        }
    }

    /** @param by the version that made of it what it is in the newer one */
    record Row(String label, List<Said> was, List<Said> now, Edition by) {}

    /** @param from the older, not the same as {@code to} unless the record has one version only */
    static Comparison of(RecordHistory history, int from, int to, RecordWords words) {
        Version older = history.versions().get(from - 1);
        Version newer = history.versions().get(to - 1);
        Map<String, Edition> by = authors(history, from, to);
        List<Row> rows = FieldChange.between(older.details(), newer.details()).stream()
                .map(change -> new Row(
                        words.label(newer.details().recordKind(), change.field()),
                        words.lines(change.was()),
                        words.lines(change.now()),
                        Objects.requireNonNull(by.get(change.field()), "what differs was changed by somebody")))
                .toList();
        return new Comparison(
                Edition.of(older),
                Edition.of(newer),
                history.versions().stream().map(Edition::of).toList(),
                rows,
                filled(older, newer) - rows.size());
    }

    /** Whose word each changed field is: the last one's that touched it. */
    private static Map<String, Edition> authors(RecordHistory history, int from, int to) {
        List<Map.Entry<String, Edition>> touched = new ArrayList<>();
        for (int at = from; at < to; at++) {
            Version version = history.versions().get(at);
            FieldChange.between(history.versions().get(at - 1).details(), version.details())
                    .forEach(change -> touched.add(Map.entry(change.field(), Edition.of(version))));
        }
        return touched.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, last) -> last));
    }

    private static int filled(Version older, Version newer) {
        Set<String> fields = new LinkedHashSet<>(Fields.of(older.details()).keySet());
        fields.addAll(Fields.of(newer.details()).keySet());
        return fields.size();
    }
}
