// SPDX-License-Identifier: Apache-2.0
package taizhang.query.calendar;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.Moment;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;
import taizhang.web.security.FeedTokens;
import taizhang.web.security.Viewer;

/** 日历订阅: an address for a calendar program, shown once and revoked at any time. */
@Controller
class CalendarPages {

    static final String PATH = "/calendar";
    static final String REVOKE = "/calendar/revoke";
    static final String FEED = "/api/calendar/{token}";

    private final FeedTokens tokens;
    private final Appointments appointments;
    private final Bureaus bureaus;
    private final LedgerClock clock;

    CalendarPages(FeedTokens tokens, Appointments appointments, Bureaus bureaus, LedgerClock clock) {
        this.tokens = tokens;
        this.appointments = appointments;
        this.bureaus = bureaus;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView page(@AuthenticationPrincipal Viewer viewer) {
        return page(viewer, null);
    }

    /** The answer shows the address itself: after a redirect nobody would know it any more. */
    @PostMapping(PATH)
    ModelAndView make(@AuthenticationPrincipal Viewer viewer) {
        String token = tokens.make(viewer.login(), clock.instant());
        return page(
                viewer,
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/api/calendar/")
                        .path(token)
                        .toUriString());
    }

    @PostMapping(REVOKE)
    ModelAndView revoke(@AuthenticationPrincipal Viewer viewer) {
        tokens.revoke(viewer.login());
        RedirectView next = new RedirectView(PATH, true);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(next);
    }

    @GetMapping(path = FEED, produces = "text/calendar;charset=UTF-8")
    ResponseEntity<byte[]> feed(@PathVariable String token, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Instant now = clock.instant();
        BureauId bureau = Objects.requireNonNull(viewer.bureau(), "a secretary has a bureau");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Ics.of(bureaus.directory().name(bureau), appointments.of(bureau, clock.today(), locale), now));
    }

    private ModelAndView page(Viewer viewer, @Nullable String address) {
        return new ModelAndView("query/calendar/page")
                .addObject("address", address)
                .addObject(
                        "since",
                        tokens.held(viewer.login())
                                .map(held -> new Moment(held.since()).toString())
                                .orElse(null));
    }
}
