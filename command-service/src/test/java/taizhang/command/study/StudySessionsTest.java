// SPDX-License-Identifier: Apache-2.0
package taizhang.command.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.record.CountsAs;
import taizhang.api.record.RecordId;
import taizhang.api.record.Requirement;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyOutcome;
import taizhang.api.study.StudyOutcomeKind;
import taizhang.api.study.StudyTag;
import taizhang.command.record.Records;
import taizhang.program.CommandTest;

class StudySessionsTest extends CommandTest {

    @Autowired
    Records records;

    @Test
    void keeps_all_that_a_thorough_secretary_writes_down() {
        send("RecordSession", thorough("""
                , "chairReason": "组长出差", "tags": ["RULE_OF_LAW", "RULE_OF_LAW"], "countsAs": ["LEADERS_LAW_STUDY"],
                "keySpeakers": [{"role": "副局长", "summary": "三点体会"}],
                "requirements": [{"text": "制定方案", "ownerRole": "政工室主任", "dueOn": "2022-12-30"}],
                "outcomes": [{"kind": "BRIEF", "title": "简报第3期"}]"""));
        assertThat(session().tags()).containsExactly(StudyTag.RULE_OF_LAW);
        assertThat(session().countsAs()).containsExactly(CountsAs.LEADERS_LAW_STUDY);
        assertThat(session().requirements())
                .containsExactly(new Requirement("制定方案", "政工室主任", LocalDate.of(2022, 12, 30)));
        assertThat(session().outcomes()).containsExactly(new StudyOutcome(StudyOutcomeKind.BRIEF, "简报第3期"));
    }

    @Test
    void asks_for_none_of_it() {
        assertThat(send("RecordSession", thorough("")).status()).isEqualTo(201);
        assertThat(session().keySpeakers()).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"keySpeakers\": [{\"title\": \"体会\"}] | keySpeakers[0].role field.required",
                "\"requirements\": [{\"text\": \"甲\", \"dueOn\": \"2022-12-04\"}] | requirements[0].dueOn date.invalid",
                "\"outcomes\": [{\"kind\": \"POEM\", \"title\": \"甲\"}] | outcomes[0].kind choice.unknown",
                "\"tags\": [\"WEATHER\"] | tags[0] choice.unknown",
                "\"nonvoting\": [\" \"] | nonvoting[0] field.required",
            })
    void what_is_wrong_is_said_where_it_stands(String more, String fault) {
        assertThat(send("RecordSession", thorough(", " + more)).faults()).containsExactly(fault);
        nothing_was_recorded();
    }

    @Test
    void observers_write_at_most_500_characters() {
        assertThat(send("RecordSession", thorough(", \"observerSummary\": \"%s\"".formatted("字".repeat(501))))
                        .faults())
                .containsExactly("observerSummary text.too_long");
        nothing_was_recorded();
    }

    private String thorough(String more) {
        return """
                {"id": "%s", "bureau": "ty-ga", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "学习宪法",
                 "heldOn": "2022-12-05"%s}""".formatted(key, more);
    }

    private SessionDetails session() {
        return (SessionDetails) records.find(new RecordId(key)).orElseThrow().details();
    }
}
