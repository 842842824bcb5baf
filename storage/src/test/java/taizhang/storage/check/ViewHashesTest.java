// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.storage.Document;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewHashesTest {

    private final MemoryDocumentStore documents = new MemoryDocumentStore();

    private void put(String id, long v, String body) {
        documents.put(new Document(id, v, body.getBytes(UTF_8)));
    }

    private SortedMap<String, String> hashes() {
        return ViewHashes.of(documents, name -> !name.equals("token"));
    }

    @Test
    void each_view_has_one_whatever_stands_between_its_documents() {
        put("city", 1, "{}");
        put("city-plan/1", 1, "{}");
        put("city/2022", 1, "{}");
        put("token/city/0", 1, "{}");
        assertThat(hashes()).containsOnlyKeys("city", "city-plan");
    }

    @Test
    void changes_with_every_id_version_body_and_document_and_with_nothing_else() {
        for (int n = 0; n < 500; n++) {
            put("timeline/" + n, 1, "{\"n\":%d}".formatted(n));
        }
        String before = hashes().get("timeline");
        put("other/1", 1, "{}");
        assertThat(hashes().get("timeline")).isEqualTo(before).hasSize(64);

        put("timeline/7", 2, "{\"n\":7}");
        String version = hashes().get("timeline");
        put("timeline/7", 3, "{\"n\":8}");
        String body = hashes().get("timeline");
        put("timeline/500", 1, "{}");
        String document = hashes().get("timeline");
        assertThat(document).isNotEqualTo(before);
        assertThat(Set.of(before, version, body, document)).hasSize(4);
    }

    @Test
    void is_the_same_for_the_same_documents_under_another_name() {
        put("timeline/1", 3, "{}");
        put("timeline~2/1", 3, "{}");
        assertThat(hashes().get("timeline~2")).isEqualTo(hashes().get("timeline"));
    }
}
