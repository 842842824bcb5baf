// SPDX-License-Identifier: Apache-2.0
package taizhang.query.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.followup.FollowUpEvent;
import taizhang.api.followup.FollowUpEvent.FollowUpClosed;
import taizhang.api.followup.FollowUpEvent.FollowUpOpened;
import taizhang.api.followup.FollowUpEvent.ProgressReported;
import taizhang.api.followup.FollowUpId;
import taizhang.api.record.RecordId;

/** The document {@code followup/<record>}: what one gathering asked for, in the order in which it was opened. */
public record FollowUps(List<FollowUp> followUps) {

    public static final FollowUps NONE = new FollowUps(List.of());

    public FollowUps {
        followUps = List.copyOf(followUps);
    }

    /** @param steps its opening first */
    public record FollowUp(FollowUpId id, String what, String office, LocalDate dueOn, List<Step> steps) {

        public FollowUp {
            steps = List.copyOf(steps);
        }

        /** What came of it; absent while it is open. */
        public @Nullable String outcome() {
            return steps.stream()
                    .filter(Step::closing)
                    .map(Step::text)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param text absent for its opening */
    public record Step(
            long position,
            Instant at,
            String actor,
            @Nullable String text,
            boolean closing) {}

    static String id(RecordId record) {
        return FollowUpProjection.NAME + "/" + record;
    }

    FollowUps with(FollowUpEvent event, long position, Instant at, String actor) {
        return switch (event) {
            case FollowUpOpened opened ->
                new FollowUps(Stream.concat(
                                followUps.stream(),
                                Stream.of(new FollowUp(
                                        opened.followUp(),
                                        opened.what(),
                                        opened.office(),
                                        opened.dueOn(),
                                        List.of(new Step(position, at, actor, null, false)))))
                        .toList());
            case ProgressReported reported ->
                and(reported.followUp(), new Step(position, at, actor, reported.progress(), false));
            case FollowUpClosed closed -> and(closed.followUp(), new Step(position, at, actor, closed.outcome(), true));
        };
    }

    private FollowUps and(FollowUpId id, Step step) {
        return new FollowUps(followUps.stream()
                .map(one -> one.id().equals(id) ? one(one, step) : one)
                .toList());
    }

    private static FollowUp one(FollowUp before, Step step) {
        List<Step> steps = new ArrayList<>(before.steps());
        steps.add(step);
        return new FollowUp(before.id(), before.what(), before.office(), before.dueOn(), steps);
    }

    /** What was known at a log position. */
    public FollowUps at(long position) {
        return new FollowUps(followUps.stream()
                .map(one -> new FollowUp(
                        one.id(),
                        one.what(),
                        one.office(),
                        one.dueOn(),
                        one.steps().stream()
                                .filter(step -> step.position() <= position)
                                .toList()))
                .filter(one -> !one.steps().isEmpty())
                .toList());
    }
}
