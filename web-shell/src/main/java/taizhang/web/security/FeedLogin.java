// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import taizhang.api.Problem;
import taizhang.storage.recent.RecentlyUsed;
import taizhang.web.problem.Diagnosis;
import taizhang.web.problem.ProblemAnswer;

/**
 * Takes the token in a calendar's address for a login, as long as it holds and its account is open, and for nothing but that
 * calendar. A calendar program asks some times an hour; who asks oftener is told to wait.
 */
final class FeedLogin extends OncePerRequestFilter {

    static final String PATH = "/api/calendar/";

    static final int MOST = 60;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 10_000;

    private record Asked(Instant since, int times) {}

    private final FeedTokens tokens;
    private final Accounts accounts;
    private final Clock clock;
    private final ProblemAnswer answer;
    private final Map<String, Asked> asked = new RecentlyUsed<>(MOST_KEPT);

    /** @param clock the system's, never the ledger's */
    FeedLogin(FeedTokens tokens, Accounts accounts, Clock clock, ProblemAnswer answer) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PATH) || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (tooOften(request.getRemoteAddr())) {
            answer.send(
                    request,
                    response,
                    Diagnosis.of(Problem.TOO_MANY_REQUESTS)
                            .with(HttpHeaders.RETRY_AFTER, Long.toString(WINDOW.toSeconds())));
            return;
        }
        String token = request.getRequestURI().substring(PATH.length());
        Optional<Account> account = tokens.owner(token).flatMap(accounts::find).filter(Account::open);
        if (account.isPresent()) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new ViewerAuthentication(
                    account.get().viewer(), new Stamp(account.get().sequence(), 0), clock.instant()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private synchronized boolean tooOften(String address) {
        Instant now = clock.instant();
        Asked before = asked.get(address);
        Asked after = before == null || !now.isBefore(before.since().plus(WINDOW))
                ? new Asked(now, 1)
                : new Asked(before.since(), before.times() + 1);
        asked.put(address, after);
        return after.times() > MOST;
    }
}
