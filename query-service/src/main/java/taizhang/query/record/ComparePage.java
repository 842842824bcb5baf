// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.query.asof.AsOf;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.layout.Crumb;
import taizhang.web.security.Viewer;

/** 版本对照: any two versions of a record side by side, whichever of them is named first. */
@Controller
class ComparePage {

    static final String PATH = "/records/{id}/compare";

    private final Records records;
    private final Bureaus bureaus;
    private final MessageSource messages;

    ComparePage(Records records, Bureaus bureaus, MessageSource messages) {
        this.records = records;
        this.bureaus = bureaus;
        this.messages = messages;
    }

    /** Without a word it is the latest against the one before. */
    @GetMapping(PATH)
    ModelAndView page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        RecordHistory history = records.find(id, asOf, viewer);
        int last = history.versions().size();
        int second = number("to", to, last, last);
        int first = number("from", from, Math.max(1, second - 1), last);
        Directory directory = bureaus.directory();
        RecordWords words = new RecordWords(
                messages,
                locale,
                directory,
                other -> records.title(other, asOf, viewer),
                bureau -> viewer.maySee(bureau, directory));
        String title = history.latest().details().title();
        return new ModelAndView("query/record/compare")
                .addObject("id", id)
                .addObject("title", title)
                .addObject(
                        "comparison", Comparison.of(history, Math.min(first, second), Math.max(first, second), words))
                .addObject(
                        "crumbs",
                        List.of(
                                new Crumb(title, asOf.link("/records/" + id)),
                                Crumb.here(messages.getMessage("compare.title", null, locale))));
    }

    private static int number(String field, @Nullable String given, int otherwise, int last) {
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        int number = given.strip().matches("\\d{1,9}") ? Integer.parseInt(given.strip()) : 0;
        if (number < 1 || number > last) {
            throw Refused.field(field, Problem.NUMBER_RANGE, 1, last);
        }
        return number;
    }
}
