// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;
import taizhang.query.asof.AsOf;
import taizhang.query.bureau.Tree;
import taizhang.query.city.CityFilter.Grouping;
import taizhang.query.city.CityFilter.Span;
import taizhang.query.compliance.SheetCell;

/** 250 bureaus in systems of 25, each with one record in March: pages of 120, 120 and 10 rows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CitySheetsTest {

    private static CityOverview city() {
        List<CityOverview.Row> rows = new ArrayList<>();
        for (int number = 0; number < 250; number++) {
            String id = "b%03d".formatted(number);
            rows.add(new CityOverview.Row(
                    new BureauId(id), "局" + id, null, number % 25 == 0 ? 0 : 1, null, List.of(), march(1)));
        }
        // Joint records count once here, so that this is no sum of the rows.
        return new CityOverview(2022, null, null, true, rows, march(200));
    }

    private static Counts march(int records) {
        Counts.Sum sum = new Counts.Sum();
        sum.add(RecordKind.STUDY_SESSION, new int[] {0, 0, records, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        return sum.counts();
    }

    private static CitySheet sheet(String q, int page) {
        StaticMessageSource words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return new CitySheets(
                        new CityFilter(null, null, Span.MONTH, Grouping.SYSTEM, Tree.THEN, null, q, page),
                        AsOf.now(LocalDate.of(2022, 12, 20)),
                        city(),
                        new CityWords(words, Locale.SIMPLIFIED_CHINESE))
                .ofRecords(null);
    }

    private static List<String> bureaus(CitySheet sheet) {
        return sheet.groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(row -> row.bureau().value())
                .toList();
    }

    @Test
    void the_pages_together_hold_each_bureau_once_and_in_order() {
        List<String> all = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            all.addAll(bureaus(sheet("", page)));
        }
        assertThat(all)
                .isEqualTo(IntStream.range(0, 250).mapToObj("b%03d"::formatted).toList());
        assertThat(bureaus(sheet("", 3))).hasSize(10);
    }

    @Test
    void totals_are_the_same_on_each_page() {
        List<SheetCell> totals = sheet("", 1).totals();
        assertThat(sheet("", 2).totals()).isEqualTo(totals);
        assertThat(sheet("", 3).totals()).isEqualTo(totals);
        assertThat(sheet("", 3).sum()).isEqualTo("200");
    }

    @Test
    void pages_are_of_what_the_filter_leaves() {
        CitySheet found = sheet("b24", 1);
        assertThat(bureaus(found)).hasSize(10).first().isEqualTo("b240");
        assertThat(found.page().isPart()).isFalse();
    }
}
