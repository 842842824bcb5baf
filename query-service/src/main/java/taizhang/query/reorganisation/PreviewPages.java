// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reorganisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;

/** A change looked at before it is said, from its form and for scripts. */
@Controller
class PreviewPages {

    private static final String TOKEN = "_csrf";

    /** What a form sends along besides what it is about. */
    private static final List<String> FORM_ONLY = List.of(TOKEN, "commandId", "id", "change");

    private final Preview preview;
    private final Bureaus bureaus;
    private final LedgerClock clock;

    PreviewPages(Preview preview, Bureaus bureaus, LedgerClock clock) {
        this.preview = preview;
        this.bureaus = bureaus;
        this.clock = clock;
    }

    @GetMapping("/bureaus/{bureau}/moves")
    ModelAndView page(
            @PathVariable BureauId bureau,
            @RequestParam String change,
            @RequestParam MultiValueMap<String, String> typed) {
        if (typed.containsKey(TOKEN)) {
            // It came from a form with all its inputs; the token belongs in no address.
            return new ModelAndView("redirect:" + link("/bureaus/{bureau}/moves", bureau, typed, change));
        }
        Moves moves = moves(bureau, change, typed);
        return new ModelAndView("query/reorganisation/moves")
                .addObject("moves", moves)
                .addObject("directory", bureaus.directory().on(moves.effectiveOn()))
                .addObject("back", link("/bureaus/{bureau}/change/" + moves.change(), bureau, typed, null));
    }

    @Operation(
            summary = "What a change of a unit would move, and what stands in its way",
            description =
                    "Nothing is written. A move names its new parent, a merger what it goes into, a split whether the"
                            + " unit survives; the day is today where absent.")
    @GetMapping(path = "/api/bureaus/{bureau}/moves", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Moves answer(
            @PathVariable BureauId bureau,
            @Parameter(description = "move, merge, split or close") @RequestParam String change,
            @RequestParam(required = false) @Nullable String effectiveOn,
            @RequestParam(required = false) @Nullable String into,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String survives) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        add(typed, "effectiveOn", effectiveOn);
        add(typed, "into", into);
        add(typed, "parent", parent);
        add(typed, "survives", survives);
        return moves(bureau, change, typed);
    }

    private Moves moves(BureauId bureau, String change, MultiValueMap<String, String> typed) {
        String to = typed.getFirst(change.equals("merge") ? "into" : "parent");
        return preview.of(
                bureau,
                change,
                day(typed.getFirst("effectiveOn")),
                to == null || to.isBlank() ? null : new BureauId(to),
                Boolean.parseBoolean(typed.getFirst("survives")),
                AsOf.now(clock.today()));
    }

    private static void add(MultiValueMap<String, String> typed, String name, @Nullable String value) {
        if (value != null) {
            typed.add(name, value);
        }
    }

    private LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return clock.today();
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException impossible) {
            throw Refused.field("effectiveOn", Problem.DATE_INVALID, "unreadable");
        }
    }

    /** An address with everything that was typed and belongs there. */
    private static String link(
            String path, BureauId bureau, MultiValueMap<String, String> typed, @Nullable String change) {
        var link = UriComponentsBuilder.fromPath(path);
        if (change != null) {
            link.queryParam("change", change);
        }
        typed.forEach((name, values) -> {
            if (!FORM_ONLY.contains(name)) {
                link.queryParam(name, values.toArray());
            }
        });
        return link.encode().buildAndExpand(bureau).toUriString();
    }
}
