// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;
import taizhang.web.directory.Bureaus;
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

    @GetMapping("/api/bureaus/{bureau}/timeline")
    Timeline timeline(
            @PathVariable String bureau,
            @RequestParam(required = false) @Nullable Integer year,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer) {
        BureauId id = TimelineBureau.find(bureau, bureaus.directory(), viewer).id();
        return timelines.of(id, Years.of(year, asOf).chosen(), asOf);
    }
}
