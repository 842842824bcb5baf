// SPDX-License-Identifier: Apache-2.0
package taizhang.command.followup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.servlet.HandlerMapping;
import taizhang.command.shape.Shape;

/** What may be done with a follow-up, each on a page of its own. */
enum Move {
    OPEN(Path.OPEN, FollowUpCommands.OPEN, FollowUpCommands.OPENING),
    PROGRESS(Path.PROGRESS, FollowUpCommands.PROGRESS, FollowUpCommands.REPORTING),
    CLOSE(Path.CLOSE, FollowUpCommands.CLOSE, FollowUpCommands.CLOSING);

    /** Annotations ask for constants. */
    static final class Path {
        static final String OPEN = "/records/{id}/follow-up";
        static final String PROGRESS = "/follow-ups/{id}/progress";
        static final String CLOSE = "/follow-ups/{id}/close";

        private Path() {}
    }

    final String pattern;
    final String command;
    final Shape body;

    Move(String pattern, String command, Shape body) {
        this.pattern = pattern;
        this.command = command;
        this.body = body;
    }

    /** By the path that led to the handler. */
    static Move asked(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return Stream.of(values())
                .filter(move -> move.pattern.equals(pattern))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no move at " + pattern));
    }

    /** Under which its words stand in the message files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
