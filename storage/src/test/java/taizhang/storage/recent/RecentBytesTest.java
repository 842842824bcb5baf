// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.recent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecentBytesTest {

    private final RecentBytes<String, Long> recent = new RecentBytes<>(10, weight -> weight);

    @Test
    void what_was_used_longest_ago_goes_where_there_is_no_more_room() {
        recent.put("a", 4L);
        recent.put("b", 4L);
        recent.get("a");
        recent.put("c", 4L);

        assertThat(recent.get("a")).isEqualTo(4);
        assertThat(recent.get("b")).isNull();
        assertThat(recent.get("c")).isEqualTo(4);
    }

    @Test
    void what_is_put_again_weighs_what_it_weighs_now() {
        recent.put("a", 9L);
        recent.put("a", 2L);
        recent.put("b", 8L);

        assertThat(recent.get("a")).isEqualTo(2);
        assertThat(recent.get("b")).isEqualTo(8);
    }

    @Test
    void what_is_heavier_than_all_may_be_is_not_kept() {
        recent.put("a", 11L);

        assertThat(recent.get("a")).isNull();
        recent.put("b", 10L);
        assertThat(recent.get("b")).isEqualTo(10);
    }
}
