// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.record.RecordId;
import taizhang.codec.LedgerJson;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BureauYearTest {

    @Test
    void is_written_to_the_same_bytes_by_every_process() {
        BureauYear year = BureauYear.EMPTY;
        List<String> ids = IntStream.range(0, 40).mapToObj("r%02d"::formatted).toList();
        for (String id : ids.reversed()) {
            year = year.toldElsewhere(new RecordId(id));
        }
        var written = LedgerJson.mapper().readTree(LedgerJson.mapper().writeValueAsBytes(year));
        assertThat(written.path("others").valueStream())
                .extracting(JsonNode::stringValue)
                .containsExactlyElementsOf(ids);
    }
}
