// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShapeTest {

    @Test
    void pages_about_different_things_are_alike_and_different_questions_are_not() {
        assertThat(Shape.of("/bureaus/b0002/timeline?year=2024&asOf=2024-12-31"))
                .isEqualTo(Shape.of("/bureaus/b0417/timeline?asOf=2016-01-04&year=2016"))
                .isEqualTo("/bureaus/*/timeline?asOf&year");
        assertThat(Shape.of("/bureaus/b0002/timeline")).isEqualTo("/bureaus/*/timeline");
        assertThat(Shape.of("/compliance/ZXZ-01/2024-Q4/b0002")).isEqualTo("/compliance/*/*/*");
        assertThat(Shape.of("/records/new?type=MEETING")).isEqualTo("/records/new?type=MEETING");
        assertThat(Shape.of("/")).isEqualTo("/");
    }

    @Test
    void links_are_read_as_a_browser_reads_them() {
        assertThat(Crawl.links("""
                        <a class="x" href="/city?year=2024&amp;asOf=2024-12-31#top">a</a>
                        <a href="https://elsewhere/">b</a> <link href="/style.css"> <a href="#below">c</a>""")).containsExactly("/city?year=2024&asOf=2024-12-31");
    }

    @Test
    void a_quantile_is_the_least_time_within_which_that_share_was_answered() {
        Timing timing = new Timing(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 0);

        assertThat(timing.quantile(0.5)).isEqualTo(5);
        assertThat(timing.quantile(0.95)).isEqualTo(10);
        assertThat(timing.quantile(1)).isEqualTo(10);
    }
}
