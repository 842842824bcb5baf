// SPDX-License-Identifier: Apache-2.0
package taizhang.query.live;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import taizhang.projection.Progress;
import taizhang.web.answer.LogEnd;
import taizhang.web.clock.LedgerClock;
import taizhang.web.reminder.Deliveries;
import taizhang.web.security.Viewer;

/**
 * Tells a browser that a page is what it has already. A page depends on the log, the day, the reader with language, text
 * size and the token in its forms (all three are cookies), what the reader has not read yet, and this program; while all of
 * these are the same, so is the page.
 * As long as a view has not come to the head of the log no such promise is made.
 */
@Component
public class Unchanged {

    private final Progress progress;
    private final LogEnd end;
    private final LedgerClock clock;
    private final Deliveries deliveries;
    private final String program = UUID.randomUUID().toString();

    Unchanged(Progress progress, LogEnd end, LedgerClock clock, Deliveries deliveries) {
        this.progress = progress;
        this.end = end;
        this.clock = clock;
        this.deliveries = deliveries;
    }

    /** True when the answer was given: 304, and nothing is left to do. */
    public boolean answers(HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        long head = end.now().position();
        if (progress.position() < head) {
            return false;
        }
        // A weak one: what is compressed on its way has other bytes, and a server leaves a page with a strong tag as it
        // is.
        String tag = "W/\"" + tag(request, viewer, head) + '"';
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.ETAG, tag);
        if (!tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }

    private String tag(HttpServletRequest request, Viewer viewer, long head) {
        Cookie[] cookies = request.getCookies();
        String preferences = cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().startsWith("taizhang-"))
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .sorted()
                        .collect(Collectors.joining(";"));
        String all = Stream.of(
                        program,
                        viewer.login(),
                        viewer.role(),
                        head,
                        clock.today(),
                        deliveries.unread(viewer.bureau(), clock.today().getYear()),
                        preferences,
                        request.getRequestURI(),
                        String.valueOf(request.getQueryString()))
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(sha256(all.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static byte[] sha256(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
