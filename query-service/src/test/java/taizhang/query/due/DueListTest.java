// SPDX-License-Identifier: Apache-2.0
package taizhang.query.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static taizhang.query.compliance.Records.bureau;
import static taizhang.query.compliance.Records.centralGroup;
import static taizhang.query.compliance.Records.day;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.subject.Subjects;
import taizhang.query.compliance.verdict.Holdings;
import taizhang.query.compliance.verdict.Judge;
import taizhang.rules.RuleCatalogue;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.Directory.Bureau;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DueListTest {

    private static final RuleCatalogue RULES = RuleCatalogue.shipped();
    private static final Bureau TY_GA = bureau("ty-ga", "2021-01-01", centralGroup(true, "2021-01-01", 1));

    /** Nobody has recorded anything in 2022. */
    private static DueList due(String today, WorkingDays calendar) {
        Judge judge = new Judge(calendar, 30);
        List<Cell> cells = Stream.of("ZXZ-01", "DZB-05")
                .flatMap(rule -> RULES.duties(rule, 2022).stream())
                .flatMap(duty -> judge.judge(duty, Subjects.of(TY_GA), Holdings.NONE, day(today)).stream())
                .map(verdict -> new Cell(TY_GA, verdict))
                .toList();
        return DueList.of(cells, day(today), calendar);
    }

    @Test
    void starts_with_what_is_overdue_and_leaves_out_what_has_not_begun() {
        // A Friday. Working days gone by since 30 June: 21 in July, 23 in August, 16 in September (the 12th was free) =
        // 60.
        // Since 31 March: 62 in the second quarter more = 122. Left until 30 September: 26 to 30. Until 31 December:
        // these
        // 5, 18 in October (2 to 7 free, 8 and 9 worked), 22 in November and 22 in December = 67.
        assertThat(due("2022-09-23", WorkingDays.shipped()).lines())
                .extracting(
                        DueLine::urgency,
                        line -> line.rule().id(),
                        line -> line.period().label(),
                        DueLine::workdays)
                .containsExactly(
                        tuple(Urgency.OVERDUE, "ZXZ-01", "2022-Q1", 122),
                        tuple(Urgency.OVERDUE, "ZXZ-01", "2022-Q2", 60),
                        tuple(Urgency.THIS_QUARTER, "ZXZ-01", "2022-Q3", 5),
                        tuple(Urgency.LATER, "DZB-05", "2022", 67));
    }

    @Test
    void keeps_what_is_due_when_working_days_cannot_be_counted() {
        assertThat(due("2022-09-23", WorkingDays.none()).lines())
                .extracting(line -> line.period().label(), DueLine::workdays)
                .containsExactly(
                        tuple("2022-Q1", null), tuple("2022-Q2", null), tuple("2022-Q3", null), tuple("2022", null));
    }

    @Test
    void is_grouped_in_the_order_of_urgency_without_empty_groups() {
        assertThat(due("2022-09-26", WorkingDays.shipped()).groups().keySet())
                .containsExactly(Urgency.OVERDUE, Urgency.THIS_WEEK, Urgency.LATER);
        assertThat(due("2022-01-03", WorkingDays.shipped()).groups().keySet())
                .containsExactly(Urgency.THIS_QUARTER, Urgency.LATER);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-22, OVERDUE",
        "2022-09-23, THIS_WEEK",
        "2022-09-25, THIS_WEEK",
        "2022-09-26, THIS_QUARTER",
        "2022-09-30, THIS_QUARTER",
        "2022-10-01, LATER",
        "2023-09-24, LATER"
    })
    void tells_how_soon_a_last_day_is_on_a_friday(String last, Urgency urgency) {
        assertThat(Urgency.of(day(last), day("2022-09-23"))).isEqualTo(urgency);
    }
}
