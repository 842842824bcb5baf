// SPDX-License-Identifier: Apache-2.0
package taizhang.command.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.lecture.LectureDetails;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.record.RecordId;
import taizhang.command.record.Records;
import taizhang.program.CommandTest;

class LecturesTest extends CommandTest {

    @Autowired
    Records records;

    @ParameterizedTest
    @CsvSource({
        "党委书记、局长, PARTY_SECRETARY",
        "党委副书记, LEADER",
        "副局长, LEADER",
        "宣讲员, OTHER",
    })
    void the_office_is_read_from_the_post_when_it_is_left_out(String post, LecturerOffice office) {
        send("RecordLecture", lecture(post, ""));
        assertThat(lecture().lecturerOffice()).isEqualTo(office);
    }

    @Test
    void an_office_that_someone_chose_stands() {
        send("RecordLecture", lecture("宣讲员", ", \"lecturerOffice\": \"LEADER\""));
        assertThat(lecture().lecturerOffice()).isEqualTo(LecturerOffice.LEADER);
    }

    @Test
    void a_corrected_post_is_read_anew() {
        send("RecordLecture", lecture("副局长", ""));
        send("CorrectLecture", """
                {"id": "%s", "lecturerRole": "党委书记", "reason": "写错", "expectedVersion": 1}""".formatted(key));
        assertThat(lecture().lecturerOffice()).isEqualTo(LecturerOffice.PARTY_SECRETARY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"lecturerOrg\": \"xx-xx\" | lecturerOrg bureau.unknown",
                "\"lecturerOrg\": \"../etc\" | lecturerOrg bureau.unknown",
                "\"lecturerOffice\": \"KING\" | lecturerOffice choice.unknown",
                "\"category\": \"LOUD\" | category choice.unknown",
                "\"studyMinutes\": 0 | studyMinutes number.range",
                "\"filedOn\": \"2999-01-01\" | filedOn date.invalid",
                "\"points\": [\"一\", \"　\"] | points[1] field.required",
                "\"startsAt\": \"10:00\", \"endsAt\": \"09:00\" | endsAt date.invalid",
                "\"attendance\": {\"expected\": 3, \"present\": 2, \"leave\": 2} | attendance.leave number.range",
            })
    void what_is_wrong_is_said_where_it_stands(String more, String fault) {
        assertThat(send("RecordLecture", lecture("党委书记", ", " + more)).faults()).containsExactly(fault);
        nothing_was_recorded();
    }

    private String lecture(String post, String more) {
        return """
                {"id": "%s", "host": "ty-ga", "kind": "PARTY_LECTURE", "topic": "专题党课",
                 "lecturerRole": "%s", "heldOn": "2022-12-05"%s}""".formatted(key, post, more);
    }

    private LectureDetails lecture() {
        return (LectureDetails) records.find(new RecordId(key)).orElseThrow().details();
    }
}
