// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordId;

/** What a record said to one document from which log position on, so that any past position can be asked for. */
public record Life<T>(RecordId record, List<Version<T>> versions) {

    public Life {
        versions = List.copyOf(versions);
    }

    /** @param said absent once the record was voided or moved elsewhere */
    public record Version<T>(long position, @Nullable T said) {}

    public Optional<T> at(long position) {
        return versions.reversed().stream()
                .filter(version -> version.position() <= position)
                .findFirst()
                .map(Version::said);
    }

    public static <T> List<Life<T>> with(List<Life<T>> lives, RecordId record, long position, @Nullable T said) {
        List<Life<T>> changed = new ArrayList<>(lives);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).record().equals(record)) {
                List<Version<T>> versions = new ArrayList<>(changed.get(i).versions());
                versions.add(new Version<>(position, said));
                changed.set(i, new Life<>(record, versions));
                return changed;
            }
        }
        changed.add(new Life<>(record, List.of(new Version<>(position, said))));
        return changed;
    }
}
