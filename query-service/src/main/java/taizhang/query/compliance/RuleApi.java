// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.query.rule.KnownRules;
import taizhang.rules.Rule;
import taizhang.rules.RuleCatalogue;
import taizhang.web.security.Viewer;

@RestController
class RuleApi {

    /** @param text YAML of one or more rules, as in a file of the city's */
    record WhatIfDraft(
            @Nullable String text,
            @Nullable Integer from,
            @Nullable Integer to) {}

    /** @param flips how many units missed nothing and would have missed something */
    record WhatIfAnswer(
            String rule,
            int version,
            @Nullable String beside,
            int from,
            int to,
            int flips,
            int more,
            List<WhatIfUnit> units) {}

    record WhatIfUnit(BureauId bureau, int due, int counted, int missed, int missedNow, boolean flips, int more) {}

    private final KnownRules rules;
    private final WhatIf whatIf;

    RuleApi(KnownRules rules, WhatIf whatIf) {
        this.rules = rules;
        this.whatIf = whatIf;
    }

    @Operation(
            summary = "All versions of all rules",
            description = "By id, the oldest version first, as they were known at the end of the day asked for.")
    @GetMapping(path = "/api/rules", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Rule> rules(@Parameter(hidden = true) AsOf asOf) {
        RuleCatalogue known = rules.at(asOf);
        return known.ids().stream().flatMap(id -> known.versions(id).stream()).toList();
    }

    @Operation(
            summary = "What a draft rule or overlay would have meant for past years",
            description = "Compared with the rule it is laid over or the version before it; nothing is kept.")
    @PostMapping(
            path = "/api/rules/what-if",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    List<WhatIfAnswer> whatIf(
            @RequestBody WhatIfDraft draft,
            @Parameter(hidden = true) AsOf asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer) {
        if (draft.text() == null) {
            throw Refused.field("text", Problem.FIELD_REQUIRED);
        }
        int to = Objects.requireNonNullElse(draft.to(), asOf.today().getYear());
        int from = Objects.requireNonNullElse(draft.from(), to);
        return whatIf.run(draft.text(), from, to, asOf, viewer).stream()
                .map(RuleApi::answer)
                .toList();
    }

    private static WhatIfAnswer answer(WhatIf.Outcome outcome) {
        return new WhatIfAnswer(
                outcome.rule().id(),
                outcome.rule().version(),
                outcome.beside() == null
                        ? null
                        : outcome.beside().id() + "/" + outcome.beside().version(),
                outcome.from(),
                outcome.to(),
                outcome.flips(),
                outcome.more(),
                outcome.units().stream()
                        .map(row -> new WhatIfUnit(
                                row.bureau(),
                                row.due(),
                                row.counted(),
                                row.missed(),
                                row.missedNow(),
                                row.flips() > 0,
                                row.more()))
                        .toList());
    }
}
