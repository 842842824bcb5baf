// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecentDocumentsTest {

    private record Told(String what) {}

    private static final String BODY = "{\"what\":\"x\"}";

    private final RecentDocuments recent = new RecentDocuments(LedgerJson.mapper(), 2L * BODY.length());

    @Test
    void what_has_not_changed_is_not_taken_apart_again_and_a_new_version_is() {
        Told first = recent.read(document("a", 1, BODY), Told.class);

        assertThat(recent.read(document("a", 1, BODY), Told.class)).isSameAs(first);
        assertThat(recent.read(document("a", 2, "{\"what\":\"y\"}"), Told.class))
                .isEqualTo(new Told("y"));
    }

    @Test
    void what_was_not_asked_for_the_longest_goes_where_there_is_no_more_room() {
        Told a = recent.read(document("a", 1, BODY), Told.class);
        Told b = recent.read(document("b", 1, BODY), Told.class);
        recent.read(document("a", 1, BODY), Told.class);
        recent.read(document("c", 1, BODY), Told.class);

        assertThat(recent.read(document("a", 1, BODY), Told.class)).isSameAs(a);
        assertThat(recent.read(document("b", 1, BODY), Told.class)).isEqualTo(b).isNotSameAs(b);
    }

    private static Document document(String id, long v, String body) {
        return new Document(id, v, body.getBytes(UTF_8));
    }
}
