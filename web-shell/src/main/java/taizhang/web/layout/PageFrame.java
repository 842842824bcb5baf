// SPDX-License-Identifier: Apache-2.0
package taizhang.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.util.UriComponentsBuilder;
import taizhang.api.account.Role;
import taizhang.api.record.RecordKind;
import taizhang.projection.Doubt;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.doubt.Doubts;
import taizhang.web.reminder.Deliveries;
import taizhang.web.security.Viewer;

/** What the layout shows around every page, as {@code ${shell}}; each answer is worked out when the page asks for it. */
public final class PageFrame {

    static final String ATTRIBUTE = "shell";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Pattern AS_OF = Pattern.compile("[?&]asOf=(\\d{4}-\\d{2}-\\d{2})(?=&|$)");

    private final HttpServletRequest request;
    private final ShellProperties properties;
    private final LedgerIdentity identity;
    private final LedgerClock clock;
    private final Deliveries deliveries;
    private final String here;

    PageFrame(
            HttpServletRequest request,
            ShellProperties properties,
            LedgerIdentity identity,
            LedgerClock clock,
            Deliveries deliveries) {
        this.request = request;
        this.properties = properties;
        this.identity = identity;
        this.clock = clock;
        this.deliveries = deliveries;
        // An error page has another address than the one the reader asked for, so it is kept from the start.
        String query = request.getQueryString();
        this.here = request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    public @Nullable Viewer getViewer() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer ? viewer : null;
    }

    public List<Navigation.Entry> getNavigation() {
        Viewer viewer = getViewer();
        return viewer == null ? List.of() : Navigation.of(viewer.role(), path(), day());
    }

    /** The day that the reader asked for, where it can be one; by the address, as a body that is too large can't be read. */
    private @Nullable String day() {
        Matcher asked = AS_OF.matcher(here);
        return asked.find() ? asked.group(1) : null;
    }

    /** The kinds of record that this viewer may add. */
    public List<RecordKind> getRecordable() {
        Viewer viewer = getViewer();
        return viewer != null && viewer.role() == Role.SECRETARY ? List.of(RecordKind.values()) : List.of();
    }

    /** How many reminders of this year the viewer's own bureau has not read; 0 for whoever has none. */
    public long getUnread() {
        Viewer viewer = getViewer();
        return viewer == null
                ? 0
                : deliveries.unread(viewer.bureau(), clock.today().getYear());
    }

    public String getUnit() {
        return properties.unit();
    }

    public String getContact() {
        return properties.contact();
    }

    /** {@code DEMO} or {@code PLAY} for a ledger that isn't a real one. */
    public @Nullable String getMark() {
        return identity.kind() == LedgerIdentity.Kind.REAL
                ? null
                : identity.kind().name();
    }

    public String getClock() {
        return shown(clock.instant());
    }

    /** Says that this page may lack facts; absent on a page that is whole. */
    public @Nullable Stale getStale() {
        Doubt doubt = Doubts.of(request);
        return doubt == null ? null : new Stale(doubt.position(), shown(doubt.recordedAt()));
    }

    /** @param since when the first fact that is lacking came onto the ledger */
    public record Stale(long position, String since) {}

    private static String shown(@Nullable Instant instant) {
        return instant == null ? "–" : instant.atZone(LedgerClock.ZONE).format(MINUTE);
    }

    public boolean isChinese() {
        return !Locale.ENGLISH
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
    }

    public boolean isLargeText() {
        return Preferences.wantsLargeText(request);
    }

    /** This page's own address with its query, for links that come back to it. */
    public String getHere() {
        return here;
    }

    public String path() {
        int query = here.indexOf('?');
        return query < 0 ? here : here.substring(0, query);
    }

    /** The page's parameters but the named ones, so that a small form can keep them. */
    public Map<String, List<String>> parametersWithout(String... names) {
        List<String> dropped = Arrays.asList(names);
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !dropped.contains(parameter.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue())));
    }

    /** This page with one parameter set to a value, or dropped when the value is null. */
    public String linkWith(String name, @Nullable Object value) {
        var link = UriComponentsBuilder.fromPath(path());
        parametersWithout(name).forEach((other, values) -> link.queryParam(other, values.toArray()));
        if (value != null) {
            link.queryParam(name, value);
        }
        return link.encode().build().toUriString();
    }

    /** The sign that stands for a verdict's state beside its colour, so that it can be told without seeing colours. */
    public String symbol(String state) {
        return symbolOf(state);
    }

    public static String symbolOf(String state) {
        return switch (state) {
            case "MET" -> "✓";
            case "MET_LATE" -> "✓!";
            case "AT_RISK" -> "!";
            case "MISSED" -> "✕";
            case "NOT_DUE" -> "○";
            case "NOT_APPLICABLE" -> "–";
            case "EXEMPT" -> "◇";
            default -> "?";
        };
    }
}
