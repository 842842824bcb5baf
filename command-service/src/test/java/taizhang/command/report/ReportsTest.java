// SPDX-License-Identifier: Apache-2.0
package taizhang.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.record.RecordId;
import taizhang.api.report.ReportDetails;
import taizhang.api.report.ReportPeriod;
import taizhang.command.record.Records;
import taizhang.program.CommandTest;

class ReportsTest extends CommandTest {

    @Autowired
    Records records;

    @Test
    void a_report_on_last_year_is_of_that_year_and_stands_on_the_day_it_was_filed() {
        send("FileReport", report("\"year\": 2021, \"filedOn\": \"2022-02-25\""));
        assertThat(report().year()).isEqualTo(2021);
        assertThat(report().on()).isEqualTo(LocalDate.of(2022, 2, 25));
        assertThat(report().period()).isEqualTo(ReportPeriod.YEAR);
        assertThat(report().edition()).isEqualTo(1);
    }

    @Test
    void a_later_edition_is_a_correction_of_the_same_report() {
        send("FileReport", report("\"year\": 2021, \"filedOn\": \"2022-02-25\""));
        send("CorrectReport", """
                {"id": "%s", "edition": 2, "reason": "补报修改稿", "expectedVersion": 1}""".formatted(key));
        assertThat(report().edition()).isEqualTo(2);
        send("VoidReport", """
                {"id": "%s", "reason": "重复", "expectedVersion": 2}""".formatted(key));
        assertThat(log.head()).isEqualTo(head + 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"year\": 2021 | filedOn field.required",
                "\"filedOn\": \"2022-02-25\" | year field.required",
                "\"year\": 21, \"filedOn\": \"2022-02-25\" | year number.range",
                "\"year\": 2022, \"filedOn\": \"2999-02-25\" | filedOn date.invalid",
                "\"year\": 2022, \"filedOn\": \"2022-02-25\", \"period\": \"Q5\" | period choice.unknown",
                "\"year\": 2022, \"filedOn\": \"2022-02-25\", \"edition\": 0 | edition number.range",
            })
    void what_is_wrong_is_said_where_it_stands(String more, String fault) {
        assertThat(send("FileReport", report(more)).faults()).containsExactly(fault);
        nothing_was_recorded();
    }

    private String report(String more) {
        return """
                {"id": "%s", "bureau": "ty-ga", "kind": "RULE_OF_LAW_REPORT", "title": "法治政府建设报告", %s}""".formatted(key, more);
    }

    private ReportDetails report() {
        return (ReportDetails) records.find(new RecordId(key)).orElseThrow().details();
    }
}
