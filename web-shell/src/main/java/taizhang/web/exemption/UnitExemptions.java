// SPDX-License-Identifier: Apache-2.0
package taizhang.web.exemption;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.exemption.Exemption;
import taizhang.api.exemption.ExemptionId;

/** The document {@code exemptions/<unit>}: all that were ever asked for a unit, each with its history. */
public record UnitExemptions(List<Asked> all) {

    public static final UnitExemptions NONE = new UnitExemptions(List.of());

    /** How far it has come. */
    public enum State {
        REQUESTED,
        APPROVED,
        REFUSED,
        REVOKED
    }

    /** @param words the reason or opinion that was given with it */
    public record Step(
            long position,
            Instant at,
            String actor,
            State state,
            @Nullable String words) {}

    /** @param steps at least one, the request first */
    public record Asked(ExemptionId id, Exemption what, List<Step> steps) {

        public Asked {
            steps = List.copyOf(steps);
        }

        public Step latest() {
            return steps.getLast();
        }

        public State state() {
            return latest().state();
        }

        /** As it was known at a log position; empty before it was asked for. */
        public Optional<Asked> at(long position) {
            List<Step> known =
                    steps.stream().filter(step -> step.position() <= position).toList();
            return known.isEmpty() ? Optional.empty() : Optional.of(new Asked(id, what, known));
        }

        /** Whether it is in the way of another request for the same. */
        public boolean isOpen() {
            return state() == State.REQUESTED || state() == State.APPROVED;
        }

        Asked with(Step step) {
            return new Asked(
                    id, what, Stream.concat(steps.stream(), Stream.of(step)).toList());
        }
    }

    public UnitExemptions {
        all = List.copyOf(all);
    }

    public static String id(BureauId unit) {
        return ExemptionProjection.NAME + "/" + unit;
    }

    UnitExemptions with(ExemptionId id, Exemption what, Step step) {
        Asked asked = all.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Asked(id, what, List.of()))
                .with(step);
        return new UnitExemptions(Stream.concat(
                        all.stream().filter(known -> !known.id().equals(id)), Stream.of(asked))
                .toList());
    }
}
