// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Progress where several processes share the groups: each group is run by one of them, and the documents it writes are
 * everybody's. What this process does itself it knows at once; for the rest it looks at the tokens, which are stored after
 * the documents, and only while somebody waits.
 */
public final class SharedProgress implements Progress {

    private static final Duration FIRST_LOOK = Duration.ofMillis(10);
    private static final Duration LAST_LOOK = Duration.ofMillis(500);

    private final Progress own;
    private final List<String> groups;
    private final Function<Collection<String>, Map<String, Long>> tokens;
    private final Function<Collection<String>, Map<String, Long>> tokensOfAnAnswer;
    private final long headAtStart;

    /**
     * @param groups those that this process has and may have to leave to others
     * @param tokens tells of groups how far each has stored that it has come
     */
    public SharedProgress(
            Progress own,
            Collection<String> groups,
            Function<Collection<String>, Map<String, Long>> tokens,
            long headAtStart) {
        this(own, groups, tokens, tokens, headAtStart);
    }

    /** @param tokensOfAnAnswer the same, but an answer may be told once and for all; nobody waits for it to change */
    public SharedProgress(
            Progress own,
            Collection<String> groups,
            Function<Collection<String>, Map<String, Long>> tokens,
            Function<Collection<String>, Map<String, Long>> tokensOfAnAnswer,
            long headAtStart) {
        this.own = own;
        this.groups = List.copyOf(groups);
        this.tokens = tokens;
        this.tokensOfAnAnswer = tokensOfAnAnswer;
        this.headAtStart = headAtStart;
    }

    @Override
    public long position() {
        return Math.max(own.position(), stored(tokensOfAnAnswer));
    }

    @Override
    public boolean awaitPassed(long position, Duration atMost) {
        Duration left = atMost;
        Duration pause = FIRST_LOOK;
        while (!own.awaitPassed(position, shorter(pause, left))) {
            left = left.minus(pause);
            if (stored(tokens) >= position) {
                return true;
            }
            if (!left.isPositive() || Thread.currentThread().isInterrupted()) {
                return false;
            }
            pause = shorter(pause.multipliedBy(2), LAST_LOOK);
        }
        return true;
    }

    @Override
    public boolean caughtUp() {
        return own.caughtUp() || stored(tokens) >= headAtStart;
    }

    private long stored(Function<Collection<String>, Map<String, Long>> tokens) {
        return tokens.apply(groups).values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
