// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reminder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.UnitKind;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.Compliance;
import taizhang.query.compliance.verdict.State;
import taizhang.query.rule.KnownRules;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.reminder.Deliveries;
import taizhang.web.reminder.Delivery;
import taizhang.web.reminder.Told;
import taizhang.web.security.Viewer;

/** 提醒: what bureaus were told and whether they have read it, and for supervisors whom to urge. Only ever as it is now. */
@Controller
class ReminderPages {

    private final Deliveries deliveries;
    private final Reminding reminding;
    private final Compliance compliance;
    private final KnownRules rules;
    private final Bureaus bureaus;
    private final ReminderWords words;
    private final ReminderSettings settings;

    ReminderPages(
            Deliveries deliveries,
            Reminding reminding,
            Compliance compliance,
            KnownRules rules,
            Bureaus bureaus,
            ReminderWords words,
            ReminderSettings settings) {
        this.deliveries = deliveries;
        this.reminding = reminding;
        this.compliance = compliance;
        this.rules = rules;
        this.bureaus = bureaus;
        this.words = words;
        this.settings = settings;
    }

    /**
     * A bureau at a glance.
     *
     * @param thisWeek how often it was told something this week
     * @param last the newest delivery
     */
    record Row(
            Directory.Bureau bureau,
            long thisWeek,
            boolean capReached,
            long unread,
            @Nullable Delivery last) {}

    /** @param cap beyond so many a week the program tells a bureau nothing by itself */
    record Answer(BureauId bureau, int year, int cap, long thisWeek, List<Delivery> deliveries) {}

    @GetMapping("/reminders")
    ModelAndView page(
            @RequestParam(required = false) @Nullable BureauId bureau,
            @RequestParam(required = false) @Nullable String rule,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        boolean supervises = viewer.role() == Role.SUPERVISOR;
        BureauId shown = bureau == null && !supervises ? Objects.requireNonNull(viewer.bureau()) : bureau;
        int year = asOf.today().getYear();
        ModelAndView page = new ModelAndView("query/reminder/page")
                .addObject("cap", settings.cap())
                .addObject("automatic", settings.enabled())
                .addObject("supervises", supervises)
                .addObject("words", words.lines())
                .addObject("locale", locale)
                .addObject("bureau", shown)
                .addObject("name", shown == null ? null : bureaus.directory().name(shown))
                .addObject("deliveries", shown == null ? List.of() : told(shown, year, viewer));
        return supervises
                ? page.addObject("rows", rows(year, asOf))
                        .addObject("rules", rules.now().latest())
                        .addObject("rule", rule)
                        .addObject("open", rule == null ? List.of() : open(year, rule, asOf, viewer))
                : page;
    }

    @Operation(
            summary = "What a bureau was told in the current year",
            description =
                    "The newest first, each with when it was sent, by what occasion, and when it was read by whom."
                            + " With a rule or a period, only what speaks of that: whether the bureau was told.")
    @GetMapping(path = "/api/reminders", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Answer api(
            @RequestParam BureauId bureau,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String period,
            @Parameter(hidden = true) AsOf asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer) {
        int year = asOf.today().getYear();
        List<Delivery> told = told(bureau, year, viewer);
        return new Answer(
                bureau,
                year,
                settings.cap(),
                reminding.today().inThisWeek(new Told(told.reversed())),
                told.stream()
                        .filter(delivery -> speaksOf(delivery, rule, period))
                        .toList());
    }

    private static boolean speaksOf(Delivery delivery, @Nullable String rule, @Nullable String period) {
        return delivery.lines().stream()
                .anyMatch(line ->
                        (rule == null || rule.equals(line.rule())) && (period == null || period.equals(line.period())));
    }

    /** @throws Refused {@link Problem#NOT_FOUND} for a bureau that is none of the viewer's */
    private List<Delivery> told(BureauId bureau, int year, Viewer viewer) {
        Directory directory = bureaus.directory();
        if (directory.find(bureau).isEmpty() || !viewer.maySee(bureau, directory)) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return deliveries.of(bureau, year).deliveries().reversed();
    }

    private List<Row> rows(int year, AsOf asOf) {
        List<Directory.Bureau> there = bureaus.directory().there(asOf.today()).bureaus().stream()
                .filter(bureau -> bureau.unit() == UnitKind.BUREAU)
                .toList();
        var told = deliveries.of(there.stream().map(Directory.Bureau::id).toList(), year);
        Round today = reminding.today();
        return there.stream()
                .map(bureau -> {
                    Told of = told.getOrDefault(bureau.id(), Told.NOTHING);
                    return new Row(
                            bureau,
                            today.inThisWeek(of),
                            today.isCapReached(of),
                            of.unread(),
                            of.deliveries().isEmpty() ? null : of.deliveries().getLast());
                })
                .toList();
    }

    /** Whom a supervisor may urge. */
    private List<Cell> open(int year, String rule, AsOf asOf, Viewer viewer) {
        return compliance.cells(year, rule, null, asOf, viewer).stream()
                .filter(cell -> !cell.verdict().duty().period().first().isAfter(asOf.today()))
                .filter(cell -> switch (cell.verdict().state()) {
                    case State.MISSED, State.AT_RISK, State.NOT_DUE -> true;
                    case State.MET, State.MET_LATE, State.EXEMPT, State.NOT_APPLICABLE, State.UNKNOWN -> false;
                })
                .toList();
    }
}
