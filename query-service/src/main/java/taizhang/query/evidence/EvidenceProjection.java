// SPDX-License-Identifier: Apache-2.0
package taizhang.query.evidence;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.evidence.EvidenceEvent;
import taizhang.api.evidence.EvidenceEvent.EvidenceAttached;
import taizhang.api.evidence.EvidenceEvent.EvidenceRemoved;
import taizhang.api.evidence.EvidenceEvent.EvidenceWaived;
import taizhang.api.evidence.EvidenceFile;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.query.evidence.RecordEvidence.Line;
import taizhang.query.evidence.RecordEvidence.Step;

/** Keeps the evidence of every record with its history. */
@Component
public final class EvidenceProjection implements Projection<RecordEvidence> {

    static final String NAME = "evidence";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<RecordEvidence> shape() {
        return RecordEvidence.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof EvidenceEvent event ? Set.of(RecordEvidence.id(event.record())) : Set.of();
    }

    @Override
    public RecordEvidence fold(@Nullable RecordEvidence document, String id, Fact fact) {
        return Objects.requireNonNullElse(document, RecordEvidence.NONE)
                .with(
                        switch ((EvidenceEvent) fact.event()) {
                            case EvidenceAttached attached -> line(fact, Step.ATTACHED, attached.file(), null);
                            case EvidenceRemoved removed -> line(fact, Step.REMOVED, removed.file(), removed.reason());
                            case EvidenceWaived waived -> line(fact, Step.WAIVED, null, waived.reason());
                        });
    }

    private static Line line(Fact fact, Step step, @Nullable EvidenceFile file, @Nullable String reason) {
        return new Line(fact.position(), fact.recordedAt(), fact.actor(), step, file, reason);
    }
}
