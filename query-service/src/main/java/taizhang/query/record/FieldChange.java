// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Details;

/**
 * A field in which two versions of a record differ.
 *
 * @param was absent where the field was empty before
 * @param now absent where it is empty now
 */
record FieldChange(
        String field,
        @JsonProperty("old") @Nullable Object was,
        @JsonProperty("new") @Nullable Object now) {

    /** The differences, in the order in which the record's fields are shown. */
    static List<FieldChange> between(Details earlier, Details later) {
        Map<String, Object> was = Fields.of(earlier);
        Map<String, Object> now = Fields.of(later);
        Set<String> all = new LinkedHashSet<>(now.keySet());
        all.addAll(was.keySet());
        return all.stream()
                .filter(field -> !Objects.equals(was.get(field), now.get(field)))
                .map(field -> new FieldChange(field, was.get(field), now.get(field)))
                .toList();
    }
}
