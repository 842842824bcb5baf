// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;

/**
 * The city's year as one viewer may see it.
 *
 * @param asOf the day whose knowledge this is; absent for all that is known now
 * @param kind the only kind counted; absent for all
 * @param wholeCity false where {@code totals} are only those of the bureaus listed
 * @param bureaus under their parents, in the fixed order of their codes
 * @param totals a joint record counts once here, and once in the row of each of its bureaus
 */
public record CityOverview(
        int year,
        @Nullable LocalDate asOf,
        @Nullable RecordKind kind,
        boolean wholeCity,
        List<Row> bureaus,
        Counts totals) {

    /**
     * @param depth below the top of the rows shown, from 0
     * @param district code of the administrative division of the bureau, or of the nearest above it that has one
     * @param lineage names of the units that are counted here because they went on in this one
     */
    public record Row(
            BureauId bureau,
            String name,
            @Nullable BureauId parent,
            int depth,
            @Nullable String district,
            List<String> lineage,
            @JsonUnwrapped Counts counts) {}

    public Optional<Row> row(BureauId bureau) {
        return bureaus.stream().filter(row -> row.bureau().equals(bureau)).findFirst();
    }

    /** The rows of each bureau at the top, itself first. */
    public List<List<Row>> systems() {
        List<List<Row>> systems = new ArrayList<>();
        for (Row row : bureaus) {
            if (row.depth() == 0) {
                systems.add(new ArrayList<>());
            }
            systems.getLast().add(row);
        }
        return systems;
    }
}
