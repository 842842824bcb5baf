// SPDX-License-Identifier: Apache-2.0
package taizhang.query.burden;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.UnitKind;
import taizhang.api.record.RecordKind;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;
import taizhang.query.bureau.Scope;
import taizhang.query.rule.KnownRules;
import taizhang.web.burden.Burden;
import taizhang.web.burden.Burden.Sum;
import taizhang.web.burden.BurdenMeter;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

/** 填报负担: what filling in forms has asked of each bureau, month by month. Only ever as it is now. */
@Controller
class BurdenPage {

    private final BurdenMeter meter;
    private final KnownRules rules;
    private final Bureaus bureaus;

    BurdenPage(BurdenMeter meter, KnownRules rules, Bureaus bureaus) {
        this.meter = meter;
        this.rules = rules;
        this.bureaus = bureaus;
    }

    /** @param months twelve, from January */
    record Row(BureauId bureau, String name, List<Sum> months, Sum total) {}

    record Answer(int year, List<Row> bureaus, Map<RecordKind, Sum> kinds) {}

    @GetMapping("/burden")
    ModelAndView page(
            @RequestParam(required = false) @Nullable Integer year, AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        Years years = Years.of(year, asOf);
        Answer answer = answer(years.chosen(), viewer);
        return new ModelAndView("query/burden/page")
                .addObject("years", years)
                .addObject("rows", answer.bureaus())
                .addObject("months", IntStream.rangeClosed(1, 12).boxed().toList())
                .addObject("costs", RuleCost.of(rules.now().latest(), answer.kinds()));
    }

    @Operation(
            summary = "What filling in forms has asked of each bureau",
            description = "Sums of saved forms for new entries, by month; seconds only of forms that told how long they"
                    + " were open. Nothing of any single form or person is kept.")
    @GetMapping(path = "/api/burden", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Answer api(
            @Parameter(description = "this year where absent") @RequestParam(required = false) @Nullable Integer year,
            @Parameter(hidden = true) AsOf asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer) {
        return answer(Years.of(year, asOf).chosen(), viewer);
    }

    private Answer answer(int year, Viewer viewer) {
        Directory directory = bureaus.directory();
        Scope scope = Scope.of(viewer, directory);
        List<Directory.Bureau> shown = directory.bureaus().stream()
                .filter(bureau -> bureau.unit() == UnitKind.BUREAU && scope.has(bureau.id()))
                .toList();
        Map<BureauId, Burden> burdens =
                meter.of(shown.stream().map(Directory.Bureau::id).toList(), year);
        return new Answer(
                year,
                shown.stream()
                        .map(bureau -> row(bureau, burdens.getOrDefault(bureau.id(), Burden.NONE)))
                        .toList(),
                Spent.byKind(burdens));
    }

    private static Row row(Directory.Bureau bureau, Burden burden) {
        List<Sum> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> burden.month(month).total())
                .toList();
        return new Row(bureau.id(), bureau.name(), months, months.stream().reduce(Sum.NOTHING, Sum::plus));
    }
}
