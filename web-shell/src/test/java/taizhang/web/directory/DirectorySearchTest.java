// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauEvent.BureauAliased;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauEvent.BureauRenamed;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectorySearchTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final BureauId JUSTICE = new BureauId("ty-sf");
    private static final BureauId POLICE = new BureauId("cs-ga");

    private final Directory directory = directory(
            registered(JUSTICE, "天元区司法局"),
            new BureauRenamed(JUSTICE, "天元区法治局", JULY, null),
            registered(POLICE, "长沙公安分局"),
            new BureauAliased(POLICE, "csga", List.of("星城分局", "天心·一所"), NEW_YEAR));

    @ParameterizedTest
    @ValueSource(strings = {"天元", "法治局", "司法局", "tianyuan", "tyqfzj", "TYQ", "ｔｙｑ", "ty-sf", "天 元", "fazhi"})
    void finds_a_unit_by_code_name_former_name_pinyin_and_initials(String typed) {
        assertThat(found(typed)).containsExactly(JUSTICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csga", "星城", "xingcheng", "长沙"})
    void finds_one_by_settled_initials_and_other_names(String typed) {
        assertThat(found(typed)).containsExactly(POLICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"天心·一所", "天心•一所", "天心.一所", "天心．一所"})
    void takes_one_dot_in_a_name_for_another(String typed) {
        assertThat(found(typed)).containsExactly(POLICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "市教育局", "(a+)+$", ".*", "%", "$where"})
    void takes_what_is_typed_literally(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void settled_initials_take_the_place_of_the_proposed_ones() {
        String proposed = Spelling.of("长沙公安分局").initials();
        assertThat(proposed).isNotEqualTo("csgafj");
        assertThat(found(proposed)).isEmpty();
    }

    private List<BureauId> found(String typed) {
        return DirectorySearch.find(directory, typed, JULY).stream()
                .map(Directory.Bureau::id)
                .toList();
    }

    private static BureauEvent registered(BureauId id, String name) {
        return new BureauRegistered(id, name, BureauKind.OTHER, Level.CITY, null, NEW_YEAR);
    }

    private static Directory directory(BureauEvent... events) {
        BureauLives lives = BureauLives.NONE;
        for (int position = 1; position <= events.length; position++) {
            lives = lives.with(events[position - 1], position);
        }
        return Directory.of(lives, JULY);
    }
}
