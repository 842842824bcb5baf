// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import taizhang.api.bureau.BureauEvent.BureauCoded;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.CreditCode;
import taizhang.api.bureau.DivisionCode;
import taizhang.api.bureau.Level;
import taizhang.api.bureau.UnitKind;
import taizhang.query.asof.AsOf;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.directory.DirectorySearch;

/** The bureaus for scripts. */
@RestController
class BureauList {

    record Line(
            BureauId id,
            String name,
            BureauKind kind,
            Level level,
            @Nullable BureauId parent,
            LocalDate effectiveOn,
            UnitKind unit,
            @Nullable LocalDate endsOn,
            @Nullable Integer expectedHeadcount,
            @Nullable CreditCode creditCode,
            @Nullable DivisionCode divisionCode) {
        static Line of(Directory.Bureau bureau, LocalDate day) {
            BureauCoded codes = bureau.codesOn(day);
            return new Line(
                    bureau.id(),
                    bureau.name(),
                    bureau.kind(),
                    bureau.level(),
                    bureau.parent(),
                    bureau.effectiveOn(),
                    bureau.unit(),
                    bureau.endsOn(),
                    bureau.life().headcountOn(day),
                    codes == null ? null : codes.creditCode(),
                    codes == null ? null : codes.divisionCode());
        }
    }

    private final Bureaus bureaus;
    private final LedgerClock clock;

    BureauList(Bureaus bureaus, LedgerClock clock) {
        this.bureaus = bureaus;
        this.clock = clock;
    }

    @Operation(
            summary = "All bureaus, in the order of their codes",
            description =
                    "Every account may read names and codes; records are another matter. THEN lists the units of the"
                            + " day asked for, with the names and parents of that day, NOW those of today.")
    @GetMapping(path = "/api/bureaus", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Line> all(
            @RequestParam(defaultValue = "THEN") Tree tree,
            @Parameter(description = "code, name, other name, pinyin or initials; all where absent")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(hidden = true) AsOf asOf) {
        LocalDate today = clock.today();
        LocalDate day = tree == Tree.NOW ? today : asOf.today();
        Directory known = TreeOf.day(bureaus, asOf, tree, today);
        List<Directory.Bureau> found = q.isBlank() ? known.bureaus() : DirectorySearch.find(known, q, day);
        return found.stream().map(bureau -> Line.of(bureau, day)).toList();
    }
}
