// SPDX-License-Identifier: Apache-2.0
package taizhang.web.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.notice.Figure;
import taizhang.api.notice.Figures;
import taizhang.api.notice.PinnedRule;
import taizhang.api.record.RecordId;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureSealTest {

    private final MemoryDocumentStore documents = new MemoryDocumentStore();
    private final FigureSeal seal = new FigureSeal(new SealKey(documents));

    private static Figures figures(int count) {
        LocalDate day = LocalDate.of(2022, 12, 31);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            figures.add(new Figure(
                    "ZXZ-01",
                    1,
                    new BureauId("bureau-" + i),
                    "第%d分局".formatted(i),
                    "2022-Q4",
                    day,
                    "MET",
                    1,
                    1,
                    List.of(new RecordId("record-" + i))));
        }
        return new Figures(7, day, 2022, List.of(new PinnedRule("ZXZ-01", 1, "学习", "Study", "规则", null)), figures);
    }

    @Test
    void what_was_sealed_opens_as_it_was_in_every_process_of_the_ledger() {
        String sealed = seal.seal(figures(3));
        assertThat(seal.open(sealed)).isEqualTo(figures(3));
        assertThat(new FigureSeal(new SealKey(documents)).open(sealed)).isEqualTo(figures(3));
    }

    @Test
    void another_ledger_does_not_open_it() {
        FigureSeal other = new FigureSeal(new SealKey(new MemoryDocumentStore()));
        refused(other.seal(figures(1)));
    }

    @Test
    void figures_under_the_seal_of_others_do_not_open() {
        String one = seal.seal(figures(1));
        String two = seal.seal(figures(2));
        refused(one.substring(0, one.indexOf('.')) + two.substring(two.indexOf('.')));
    }

    @Test
    void one_changed_character_anywhere_is_found_out() {
        String sealed = seal.seal(figures(1));
        // The last character of each half may hold bits that stand for nothing.
        for (int place = 0; place < sealed.indexOf('.') - 1; place++) {
            char other = sealed.charAt(place) == 'A' ? 'B' : 'A';
            refused(sealed.substring(0, place) + other + sealed.substring(place + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "no seal at all", "e30.e30", "数字.印"})
    void what_never_was_a_seal_is_refused_in_the_same_words(String text) {
        refused(text);
    }

    @Test
    void plain_figures_are_no_sealed_ones() {
        refused(Base64.getUrlEncoder().encodeToString("{\"position\": 1}".getBytes(StandardCharsets.UTF_8)) + ".");
    }

    /** The largest selection that a notice takes must fit a form. */
    @Test
    void as_many_as_a_notice_takes_fit_into_one_text() {
        assertThat(seal.seal(figures(Figures.MOST)).length()).isLessThan(FigureSeal.LONGEST);
    }

    private void refused(String text) {
        assertThatThrownBy(() -> seal.open(text))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.FIGURES_UNSEALED));
    }
}
