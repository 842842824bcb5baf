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

    Life<T> with(Version<T> latest) {
        List<Version<T>> more = new ArrayList<>(versions);
        more.add(latest);
        return new Life<>(record, more);
    }
}
