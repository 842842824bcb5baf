// SPDX-License-Identifier: Apache-2.0
package taizhang.query.share;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.Quantity;
import taizhang.api.record.RecordId;

/** Every share that was confirmed of one activity, the oldest first; document {@code share/<record>}. */
public record RecordShares(List<Said> said) {

    public static final RecordShares NONE = new RecordShares(List.of());

    public record Said(long position, Instant at, String actor, BureauId bureau, List<Quantity> quantities) {
        public Said {
            quantities = List.copyOf(quantities);
        }
    }

    public RecordShares {
        said = List.copyOf(said);
    }

    public static String id(RecordId record) {
        return ShareProjection.NAME + "/" + record;
    }

    RecordShares with(Said latest) {
        return new RecordShares(Stream.concat(said.stream(), Stream.of(latest)).toList());
    }

    /** The last word of each bureau at a log position. */
    public Map<BureauId, Said> at(long position) {
        Map<BureauId, Said> last = new LinkedHashMap<>();
        said.stream().filter(one -> one.position() <= position).forEach(one -> last.put(one.bureau(), one));
        return last;
    }
}
