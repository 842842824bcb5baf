// SPDX-License-Identifier: Apache-2.0
package taizhang.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.evidence.EvidenceCommand;
import taizhang.api.evidence.EvidenceEvent;
import taizhang.api.evidence.EvidenceEvent.EvidenceAttached;
import taizhang.api.evidence.EvidenceEvent.EvidenceRemoved;
import taizhang.api.evidence.EvidenceEvent.EvidenceWaived;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.evidence.FileHash;
import taizhang.api.record.RecordId;
import taizhang.query.Story;
import taizhang.query.asof.AsOf;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceViewsTest {

    private static final RecordId ONE = new RecordId("one");
    private static final RecordId OTHER = new RecordId("other");
    private static final EvidenceFile MINUTES =
            new EvidenceFile(new FileHash("a".repeat(64)), "会议记录.pdf", "application/pdf", 12, null);

    private final Story story = new Story(new EvidenceProjection(), new CopiesProjection());

    @Test
    void what_was_attached_is_there_from_that_day_until_it_was_removed() {
        tell("2022-12-05", new EvidenceAttached(ONE, MINUTES));
        tell("2022-12-07", new EvidenceRemoved(ONE, MINUTES, "传错"));

        assertThat(evidence(story.asOf("2022-12-04")).files()).isEmpty();
        assertThat(evidence(story.asOf("2022-12-05")).files()).containsExactly(MINUTES);
        assertThat(evidence(story.now()).files()).isEmpty();
        assertThat(evidence(story.now()).lines())
                .extracting(RecordEvidence.Line::reason)
                .containsExactly(null, "传错");
    }

    @Test
    void a_waiver_holds_until_a_file_comes() {
        tell("2022-12-05", new EvidenceWaived(ONE, "线上学习"));
        assertThat(evidence(story.now()).waiver()).contains("线上学习");

        tell("2022-12-06", new EvidenceAttached(ONE, MINUTES));
        assertThat(evidence(story.now()).waiver()).isEmpty();

        tell("2022-12-07", new EvidenceRemoved(ONE, MINUTES, "传错"));
        assertThat(evidence(story.now()).waiver()).as("it was overtaken").isEmpty();
    }

    @Test
    void the_same_file_knows_every_record_that_rests_on_it() {
        tell("2022-12-05", new EvidenceAttached(ONE, MINUTES));
        tell("2022-12-06", new EvidenceAttached(OTHER, MINUTES.called("同一份.pdf")));
        assertThat(copies()).containsExactly(ONE, OTHER);

        tell("2022-12-07", new EvidenceRemoved(ONE, MINUTES, "传错"));
        assertThat(copies()).containsExactly(OTHER);
    }

    private void tell(String day, EvidenceEvent event) {
        story.on(day).append(EvidenceCommand.target(event.record()), event);
    }

    private RecordEvidence evidence(AsOf asOf) {
        return story.views()
                .find(RecordEvidence.id(ONE), RecordEvidence.class)
                .orElseThrow()
                .document()
                .at(asOf.position());
    }

    private List<RecordId> copies() {
        return story.views()
                .find(Copies.id(MINUTES.hash()), Copies.class)
                .orElseThrow()
                .document()
                .records();
    }
}
