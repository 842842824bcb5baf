// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.record.Details;
import taizhang.api.record.RecordKind;
import taizhang.api.study.SessionDetails;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerJsonTest {

    private static final String SESSION =
            "\"bureau\":\"ty-ga\",\"form\":\"SELF_STUDY\",\"topic\":\"宪法\",\"heldOn\":\"2022-12-05\"";

    private record Board(
            Map<BureauId, List<LocalDate>> days, @Nullable String note, boolean open) {
        public boolean isEmpty() {
            return days.isEmpty();
        }
    }

    @Nested
    class Writing {

        @Test
        void ids_are_bare_strings_also_as_keys_and_helpers_of_a_record_are_left_out() {
            var board = new Board(
                    new TreeMap<>(Map.of(new BureauId("ty-ga"), List.of(LocalDate.of(2022, 12, 5)))), null, true);
            String json = "{\"days\":{\"ty-ga\":[\"2022-12-05\"]},\"open\":true}";
            assertThat(LedgerJson.mapper().writeValueAsString(board)).isEqualTo(json);
            assertThat(LedgerJson.mapper().readValue(json, Board.class)).isEqualTo(board);
        }

        @Test
        void every_kind_of_details_names_its_kind() {
            List<Details> one_of_each = List.of(
                    Examples.SESSION_HELD,
                    Examples.LECTURE_GIVEN,
                    Examples.MEETING_HELD,
                    Examples.PLAN_ISSUED,
                    Examples.ACTIVITY_HELD,
                    Examples.CASE_REGISTERED,
                    Examples.REPORT_FILED);
            assertThat(one_of_each)
                    .extracting(details ->
                            LedgerJson.mapper().valueToTree(details).get("type").asString())
                    .containsExactlyElementsOf(
                            Arrays.stream(RecordKind.values()).map(Enum::name).toList());
        }
    }

    @Nested
    class Reading {

        @Test
        void absent_and_null_lists_are_empty() {
            assertThat(LedgerJson.mapper().readValue("{" + SESSION + ",\"materials\":null}", SessionDetails.class))
                    .extracting(SessionDetails::participants, SessionDetails::materials)
                    .containsExactly(List.of(), List.of());
        }

        @Test
        void a_missing_or_null_component_that_may_not_be_absent_is_refused_by_name() {
            assertThatThrownBy(() -> LedgerJson.mapper().readValue("{\"form\":\"SELF_STUDY\"}", SessionDetails.class))
                    .isInstanceOf(MismatchedInputException.class)
                    .hasMessageContaining("'bureau'");
            assertThatThrownBy(() -> LedgerJson.mapper()
                            .readValue("{" + SESSION.replace("\"宪法\"", "null") + "}", SessionDetails.class))
                    .isInstanceOf(MismatchedInputException.class)
                    .hasMessageContaining("topic");
        }

        @Test
        void a_kind_may_be_left_out_where_the_reader_knows_it_but_may_not_contradict() {
            assertThat(LedgerJson.strict()
                            .readValue("{" + SESSION + "}", SessionDetails.class)
                            .topic())
                    .isEqualTo("宪法");
            assertThatThrownBy(() -> LedgerJson.strict()
                            .readValue("{\"type\":\"LECTURE\"," + SESSION + "}", SessionDetails.class))
                    .isInstanceOf(MismatchedInputException.class);
            assertThatThrownBy(() -> LedgerJson.mapper().readValue("{" + SESSION + "}", Details.class))
                    .isInstanceOf(MismatchedInputException.class);
        }

        @Test
        void unknown_fields_are_passed_over_in_stored_json_and_refused_in_commands() {
            String json = "{" + SESSION + ",\"score\":5}";
            assertThat(LedgerJson.mapper().readValue(json, SessionDetails.class).topic())
                    .isEqualTo("宪法");
            assertThatThrownBy(() -> LedgerJson.strict().readValue(json, SessionDetails.class))
                    .isInstanceOf(UnrecognizedPropertyException.class)
                    .hasMessageContaining("score");
        }

        @Test
        void a_key_given_twice_is_refused_in_commands() {
            assertThatThrownBy(() ->
                            LedgerJson.strict().readValue("{\"topic\":\"一\"," + SESSION + "}", SessionDetails.class))
                    .isInstanceOf(StreamReadException.class)
                    .hasMessageContaining("topic");
        }

        @Test
        void structures_nobody_needs_are_refused() {
            assertThatThrownBy(() -> LedgerJson.strict().readTree("[".repeat(33) + "]".repeat(33)))
                    .isInstanceOf(StreamConstraintsException.class);
            assertThatThrownBy(() -> LedgerJson.strict().readTree("[" + "0,".repeat(10_000) + "0]"))
                    .isInstanceOf(StreamConstraintsException.class);
            assertThatThrownBy(() -> LedgerJson.strict().readTree("\"" + "字".repeat(100_001) + "\""))
                    .isInstanceOf(StreamConstraintsException.class);
            assertThatThrownBy(() -> LedgerJson.mapper().readTree("9".repeat(101)))
                    .isInstanceOf(StreamConstraintsException.class);
        }

        @Test
        void a_command_gives_numbers_as_numbers_and_days_as_days() {
            String quantity = "{\"what\":\"MATERIALS\",\"number\":%s,\"unit\":\"份\",\"atLeast\":false}";
            for (String number : List.of("\"300\"", "300.5", "1e309", "true")) {
                assertThatThrownBy(() -> LedgerJson.strict()
                                .readValue(activityWith(quantity.formatted(number)), ActivityDetails.class))
                        .as(number)
                        .isInstanceOf(JacksonException.class);
            }
            for (String day : List.of("2022-02-30", "2022-12-05T08:00:00Z", "")) {
                assertThatThrownBy(() -> LedgerJson.strict()
                                .readValue("{" + SESSION.replace("2022-12-05", day) + "}", SessionDetails.class))
                        .as(day)
                        .isInstanceOf(JacksonException.class);
            }
        }
    }

    @Nested
    class Refusals_of_values {

        @Test
        void are_found_again_with_the_path_from_the_root() {
            assertThat(refusal("{" + SESSION + ",\"startsAt\":\"11:00\",\"endsAt\":\"09:00\"}", SessionDetails.class))
                    .isEqualTo(new Fault(Problem.DATE_INVALID, "endsAt", List.of("before_start")));
            assertThat(refusal("{" + SESSION + ",\"participants\":[\"ty-sf\",\"Ty Sf\"]}", SessionDetails.class))
                    .isEqualTo(new Fault(Problem.ID_INVALID, "participants[1]", List.of()));
            assertThat(refusal(
                            "{" + SESSION
                                    + ",\"attendance\":{\"expected\":12,\"present\":13,\"leave\":0,\"absent\":0}}",
                            SessionDetails.class))
                    .isEqualTo(new Fault(Problem.NUMBER_RANGE, "attendance.present", List.of(0, 12)));
            assertThat(refusal(
                            activityWith("{\"what\":\"MATERIALS\",\"number\":-1,\"unit\":\"份\",\"atLeast\":false}"),
                            ActivityDetails.class))
                    .extracting(Fault::problem, Fault::field)
                    .containsExactly(Problem.NUMBER_RANGE, "quantities[0].number");
        }

        @Test
        void are_told_apart_from_other_failures() {
            JacksonException failure = catchThrowableOfType(
                    JacksonException.class,
                    () -> LedgerJson.strict().readValue("{\"bureau\":7}", BureauRegistered.class));
            assertThat(RefusedJson.in(failure)).isEmpty();
            assertThat(RefusedJson.path(failure)).isEqualTo("bureau");
        }

        private Fault refusal(String json, Class<?> type) {
            JacksonException failure = catchThrowableOfType(
                    JacksonException.class, () -> LedgerJson.strict().readValue(json, type));
            return RefusedJson.in(failure).map(Refused::faults).orElseThrow().getFirst();
        }
    }

    private static String activityWith(String quantity) {
        return "{\"host\":\"ty-sf\",\"title\":\"法治宣传进社区\",\"heldOn\":\"2022-12-09\",\"quantities\":[" + quantity + "]}";
    }
}
