// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;
import taizhang.query.bureau.Tree;
import taizhang.query.bureau.WholeBureau;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

/** A bureau's timeline for programs. */
@RestController
class TimelineApi {

    private final Timelines timelines;
    private final Bureaus bureaus;

    TimelineApi(Timelines timelines, Bureaus bureaus) {
        this.timelines = timelines;
        this.bureaus = bureaus;
    }

    @Operation(
            summary = "What a bureau has on record for one year, day by day",
            description =
                    "With the records of its branches and groups. As now, a bureau also shows what the units did that"
                            + " went on in it; asked for one of those, the answer is that of the bureau that it went on in.")
    @GetMapping(path = "/api/bureaus/{bureau}/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    Timeline timeline(
            @PathVariable String bureau,
            @Parameter(description = "this year where absent") @RequestParam(required = false) @Nullable Integer year,
            @Parameter(description = "THEN: the tree of that year; NOW: today's, with merged units added up")
                    @RequestParam(defaultValue = "THEN")
                    Tree tree,
            @Parameter(hidden = true) AsOf asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer) {
        Directory today = bureaus.directory();
        int chosen = Years.of(year, asOf).chosen();
        Directory.Bureau asked = TimelineBureau.find(bureau, today, viewer);
        Directory.Bureau found = tree == Tree.THEN
                ? asked
                : TimelineBureau.find(today.goingOn(asked.id()).value(), today, viewer);
        return timelines.of(WholeBureau.of(found, today, tree, chosen, asOf), chosen, asOf);
    }
}
