// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import taizhang.api.Problem;
import taizhang.api.record.RecordId;
import taizhang.command.record.Stage;
import taizhang.command.record.Verb;

/** What may still be done with a record, each on a page of its own. */
enum Change {
    CORRECT(Path.CORRECT, Verb.CORRECT, Entry.Saved.CORRECTED),
    VOID(Path.VOID, Verb.VOID, Entry.Saved.VOIDED),
    ISSUE(Path.ISSUE, Verb.ENTER, Entry.Saved.ISSUED),
    HELD(Path.HELD, Verb.ENTER, Entry.Saved.RECORDED),
    POSTPONE(Path.POSTPONE, Verb.POSTPONE, Entry.Saved.POSTPONED),
    CANCEL(Path.CANCEL, Verb.CANCEL, Entry.Saved.CANCELLED),
    RESTORE(Path.RESTORE, Verb.RESTORE, Entry.Saved.RESTORED);

    static final String VIEW = "command/record/change";

    /** Annotations ask for constants. */
    static final class Path {
        static final String CORRECT = "/records/{id}/correct";
        static final String VOID = "/records/{id}/void";
        static final String ISSUE = "/plans/{id}/issue";
        static final String HELD = "/records/{id}/held";
        static final String POSTPONE = "/records/{id}/postpone";
        static final String CANCEL = "/records/{id}/cancel";
        static final String RESTORE = "/records/{id}/restore";

        private Path() {}
    }

    final String pattern;
    final Verb verb;
    final Entry.Saved saved;

    Change(String pattern, Verb verb, Entry.Saved saved) {
        this.pattern = pattern;
        this.verb = verb;
        this.saved = saved;
    }

    /** By the path that led to the handler. */
    static Change asked(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return Stream.of(values())
                .filter(change -> change.pattern.equals(pattern))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no change at " + pattern));
    }

    String path(RecordId id) {
        return pattern.replace("{id}", id.value());
    }

    /** Under which its words stand in the message files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it takes something away. */
    public boolean isGrave() {
        return this == VOID || this == CANCEL;
    }

    /** Why there is no such page for a record that has come so far; absent where there is one. */
    @Nullable
    Problem refusal(Stage stage) {
        return switch (this) {
            case RESTORE -> stage == Stage.VOIDED || stage == Stage.CANCELLED ? null : Problem.RECORD_STANDS;
            case CORRECT -> stage == Stage.SCHEDULED ? Problem.RECORD_NOT_HELD : gone(stage);
            case VOID -> gone(stage);
            case ISSUE -> stage == Stage.RECORDED ? Problem.PLAN_ALREADY_ISSUED : gone(stage);
            case HELD, POSTPONE, CANCEL ->
                stage == Stage.RECORDED || stage == Stage.AWAITING ? Problem.RECORD_HELD : gone(stage);
        };
    }

    private static @Nullable Problem gone(Stage stage) {
        return switch (stage) {
            case DRAFT, SCHEDULED, AWAITING, RECORDED -> null;
            case CANCELLED -> Problem.RECORD_CANCELLED;
            case VOIDED -> Problem.RECORD_VOIDED;
        };
    }
}
