// SPDX-License-Identifier: Apache-2.0
package taizhang.query.due;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.verdict.State;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

@RestController
class DueApi {

    /** @param workdays left until {@code to}, or gone by since then when overdue */
    record Line(
            Urgency urgency,
            String rule,
            BureauId bureau,
            String period,
            LocalDate from,
            LocalDate to,
            State state,
            int due,
            int counted,
            @Nullable Integer workdays,
            String source,
            @Nullable String clause) {

        static Line of(DueLine line) {
            return new Line(
                    line.urgency(),
                    line.rule().id(),
                    line.cell().bureau().id(),
                    line.period().label(),
                    line.period().first(),
                    line.last(),
                    line.cell().verdict().state(),
                    line.cell().verdict().due(),
                    line.cell().verdict().counted(),
                    line.workdays(),
                    line.rule().source().title(),
                    line.rule().source().clause());
        }
    }

    record Answer(BureauId bureau, @Nullable LocalDate asOf, LocalDate today, List<Line> lines) {}

    private final DueLists lists;
    private final Bureaus bureaus;

    DueApi(DueLists lists, Bureaus bureaus) {
        this.lists = lists;
        this.bureaus = bureaus;
    }

    @Operation(
            summary = "What a bureau still owes, the most pressing first",
            description =
                    "Duties whose period has begun and that are not fulfilled, each with its last day, the working"
                            + " days left and the legal basis.")
    @GetMapping(path = "/api/bureaus/{bureau}/due", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer due(
            @PathVariable BureauId bureau,
            @Parameter(hidden = true) AsOf asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer) {
        Directory known = bureaus.directory().at(asOf.position(), asOf.today());
        if (known.find(bureau).isEmpty() || !viewer.maySee(bureau, known)) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return new Answer(
                bureau,
                asOf.day(),
                asOf.today(),
                lists.of(bureau, asOf).lines().stream().map(Line::of).toList());
    }
}
