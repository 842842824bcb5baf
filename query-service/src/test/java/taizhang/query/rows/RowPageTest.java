// SPDX-License-Identifier: Apache-2.0
package taizhang.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowPageTest {

    private static List<Integer> rows(int of) {
        return IntStream.rangeClosed(1, of).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 119, 120, 121, 240, 500})
    void the_pages_together_hold_each_row_once_and_in_order(int of) {
        RowPage first = new RowPage("page", 1, RowPage.TABLE, of);
        List<Integer> all = first.numbers().stream()
                .flatMap(number -> new RowPage("page", number, RowPage.TABLE, of).rows(rows(of)).stream())
                .toList();
        assertThat(all).isEqualTo(rows(of));
    }

    @Test
    void says_which_rows_it_shows() {
        RowPage last = new RowPage("page", 5, 120, 500);
        assertThat(last.first()).isEqualTo(481);
        assertThat(last.last()).isEqualTo(500);
        assertThat(last.isPart()).isTrue();
        assertThat(new RowPage("page", 1, 120, 120).isPart()).isFalse();
    }

    /** A link that was kept, or a year with fewer bureaus, leads to the nearest page and not to an error. */
    @Test
    void a_page_that_does_not_exist_is_the_nearest_one() {
        assertThat(new RowPage("page", 9, 120, 500).number()).isEqualTo(5);
        assertThat(new RowPage("page", 0, 120, 500).number()).isEqualTo(1);
        assertThat(new RowPage("page", -3, 120, 0).rows(List.of())).isEmpty();
    }
}
