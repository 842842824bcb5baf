// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import taizhang.storage.recent.RecentlyUsed;

/**
 * After five failures in a row an account rests for ten minutes, for one address only, so that nobody can lock others
 * out from elsewhere.
 */
final class LoginThrottle {

    static final int FAILURES = 5;
    static final Duration DELAY = Duration.ofMinutes(10);
    private static final int MOST_PAIRS = 10_000;
    private static final int LONGEST_LOGIN = 60;

    private record Pair(String login, String address) {
        Pair {
            login = login.length() > LONGEST_LOGIN ? login.substring(0, LONGEST_LOGIN) : login;
        }
    }

    private record Failures(int number, Instant last) {}

    private final Clock clock;

    private final Map<Pair, Failures> failures = new RecentlyUsed<>(MOST_PAIRS);

    /** @param clock the system's, never the ledger's */
    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean delays(String login, String address) {
        Failures known = failures.get(new Pair(login, address));
        return known != null && known.number() >= FAILURES && !isOver(known);
    }

    synchronized void failed(String login, String address) {
        failures.merge(
                new Pair(login, address),
                new Failures(1, clock.instant()),
                (known, one) -> isOver(known) ? one : new Failures(known.number() + 1, one.last()));
    }

    synchronized void succeeded(String login, String address) {
        failures.remove(new Pair(login, address));
    }

    private boolean isOver(Failures known) {
        return !clock.instant().isBefore(known.last().plus(DELAY));
    }
}
