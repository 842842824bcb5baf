// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.query.asof.AsOf;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;

/** The bureaus for scripts. */
@RestController
class BureauList {

    record Line(
            BureauId id,
            String name,
            BureauKind kind,
            Level level,
            @Nullable BureauId parent,
            LocalDate effectiveOn) {
        static Line of(Directory.Bureau bureau) {
            return new Line(
                    bureau.id(), bureau.name(), bureau.kind(), bureau.level(), bureau.parent(), bureau.effectiveOn());
        }
    }

    private final Bureaus bureaus;

    BureauList(Bureaus bureaus) {
        this.bureaus = bureaus;
    }

    @Operation(
            summary = "All bureaus, in the order of their codes",
            description = "Every account may read names and codes; records are another matter.")
    @GetMapping(path = "/api/bureaus", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Line> all(@Parameter(hidden = true) AsOf asOf) {
        return bureaus.directory().at(asOf.position()).bureaus().stream()
                .map(Line::of)
                .toList();
    }
}
