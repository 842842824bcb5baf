// SPDX-License-Identifier: Apache-2.0
package taizhang.query.evidence;

import java.util.ArrayList;
import java.util.List;
import taizhang.api.evidence.FileHash;
import taizhang.api.record.RecordId;

/** The records that rest on one and the same file, in the order in which they came to; document {@code copies/<hash>}. */
public record Copies(List<RecordId> records) {

    static final Copies NONE = new Copies(List.of());

    public Copies {
        records = List.copyOf(records);
    }

    public static String id(FileHash hash) {
        return CopiesProjection.NAME + "/" + hash;
    }

    Copies with(RecordId record) {
        List<RecordId> more = new ArrayList<>(without(record).records());
        more.add(record);
        return new Copies(more);
    }

    Copies without(RecordId record) {
        return new Copies(
                records.stream().filter(other -> !other.equals(record)).toList());
    }
}
