// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.api.Refused;
import taizhang.api.record.Attendance;
import taizhang.codec.LedgerJson;
import taizhang.web.clock.LedgerClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecoderTest {

    private static final Shape SHAPE = Shape.of(
            Field.optional("line", new Type.Line(5)),
            Field.optional("paragraph", new Type.Paragraph(10)),
            Field.optional("day", new Type.Day()),
            Field.optional("hour", new Type.Hour()),
            Field.optional("whole", new Type.Whole(0, 500)),
            Field.optional("fact", new Type.YesNo()),
            Field.optional("choice", new Type.Choice("", List.of("A", "B"))),
            Field.optional("choices", new Type.Choices(new Type.Choice("", List.of("A", "B")))),
            Field.optional("bureau", new Type.Reference(Type.To.BUREAU)),
            Field.optional("plan", new Type.Reference(Type.To.PLAN)),
            Field.optional("lines", new Type.Lines(5)),
            Field.optional(
                    "group", new Type.Group(Shape.of(Field.required("part", new Type.Line(5))), Attendance.class)),
            Field.optional("rows", new Type.Rows(Shape.of(Field.required("part", new Type.Whole(0, 9))), 3)));

    private final Decoder decoder = new Decoder(
            LedgerJson.mapper(), new LedgerClock(Clock.fixed(Instant.parse("2022-12-05T23:30:00Z"), ZoneOffset.UTC)));

    @Nested
    class In_a_body_of_the_API {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "'line': 5                          | line field.type",
                    "'line': ['a']                      | line field.type",
                    "'line': '一二三四五六'               | line text.too_long",
                    "'line': 'a\\nb'                    | line text.forbidden_char",
                    "'line': 'a\\u200bb'                | line text.forbidden_char",
                    "'paragraph': 'a\\u0007b'           | paragraph text.forbidden_char",
                    "'day': '2022-02-30'                | day date.invalid",
                    "'day': '2022-2-3'                  | day date.invalid",
                    "'day': '12月5日'                    | day date.invalid",
                    "'day': '1948-12-31'                | day date.invalid",
                    "'day': '0001-01-01'                | day date.invalid",
                    "'day': '9999-12-31'                | day date.invalid",
                    "'day': 20221205                    | day field.type",
                    "'hour': '24:00'                    | hour date.invalid",
                    "'hour': 'noon'                     | hour date.invalid",
                    "'whole': 501                       | whole number.range",
                    "'whole': -1                        | whole number.range",
                    "'whole': 1.5                       | whole number.range",
                    "'whole': 1e999999999               | whole number.range",
                    "'whole': '5'                       | whole field.type",
                    "'whole': true                      | whole field.type",
                    "'fact': 'true'                     | fact field.type",
                    "'choice': 'C'                      | choice choice.unknown",
                    "'choice': 'a'                      | choice choice.unknown",
                    "'choices': ['A', 'C']              | choices[1] choice.unknown",
                    "'choices': 'A'                     | choices field.type",
                    "'choices': [null]                  | choices[0] field.type",
                    "'bureau': '../etc'                 | bureau bureau.unknown",
                    "'plan': 'a/b'                      | plan plan.unknown",
                    "'lines': ['a', ' ']                | lines[1] field.required",
                    "'group': {}                        | group.part field.required",
                    "'group': 'x'                       | group field.type",
                    "'group': {'part': 'a', 'more': 1}  | group.more field.unknown",
                    "'rows': [{'part': 1}, {}]          | rows[1].part field.required",
                    "'rows': [{'part': 10}]             | rows[0].part number.range",
                    "'rows': [1]                        | rows[0] field.type",
                    "'$where': 1                        | $where field.unknown",
                },
                quoteCharacter = '`')
        void each_slip_has_its_place_and_its_code(String body, String fault) {
            assertThat(faults(body, Notation.JSON)).containsExactly(fault);
        }

        @Test
        void a_list_has_at_most_fifty_elements() {
            assertThat(faults("'lines': [" + "'a',".repeat(50) + "'a']", Notation.JSON))
                    .containsExactly("lines list.too_long");
        }

        @Test
        void all_slips_are_told_at_once_those_of_the_make_first_then_in_the_order_of_the_form() {
            assertThat(faults("'rows': [{}], 'day': 'x', 'line': '一二三四五六', 'fact': 1", Notation.JSON))
                    .containsExactly(
                            "fact field.type", "line text.too_long", "day date.invalid", "rows[0].part field.required");
        }

        @Test
        void a_name_nobody_knows_is_not_repeated_at_any_length() {
            assertThat(faults("'" + "x".repeat(1000) + "': 1", Notation.JSON)).containsExactly("… field.unknown");
        }
    }

    @Nested
    class In_a_form {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "day | 3.5        | date.invalid",
                    "day | 昨天        | date.invalid",
                    "day | 2022.13.1  | date.invalid",
                    "hour | 9点        | date.invalid",
                    "whole | 十二      | number.range",
                    "whole | NaN      | number.range",
                    "whole | 1e309    | number.range",
                })
        void what_can_not_be_read_is_said(String field, String typed, String code) {
            assertThat(faults("'%s': '%s'".formatted(field, typed), Notation.FORM))
                    .containsExactly(field + " " + code);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "day   | 2022年12月5日    | 2022-12-05",
                    "day   | 2022 年 12 月 5 日 | 2022-12-05",
                    "day   | 12月5日         | 2022-12-05",
                    "day   | 2022.12.5      | 2022-12-05",
                    "day   | 2022/12/05     | 2022-12-05",
                    "day   | ２０２２年１２月５日 | 2022-12-05",
                    "hour  | 9:30           | 09:30",
                    "hour  | ９：３０         | 09:30",
                    "hour  | 09:30:00       | 09:30",
                    "whole | 007            | 7",
                    "whole | ' 12 '         | 12",
                    "whole | １２            | 12",
                    "whole | 1.0            | 1",
                    "fact  | true           | true",
                    "fact  | false          | false",
                    "line  | '\u3000 主题 \u3000' | 主题",
                    "line  | e\u0301        | \u00e9",
                    // Beyond the first plane of Unicode, so each is two chars and one character.
                    "line  | 𠮷𠮷𠮷𠮷𠮷        | 𠮷𠮷𠮷𠮷𠮷",
                    "line  | 买买提·艾        | 买买提·艾",
                })
        void what_people_type_is_brought_into_one_form(String field, String typed, String meant) {
            ObjectNode body = LedgerJson.mapper().createObjectNode().put(field, typed);
            assertThat(decoder.read(SHAPE, body, Notation.FORM).get(field).asString())
                    .isEqualTo(meant);
        }

        @ParameterizedTest
        @CsvSource({"line", "day", "hour", "whole", "fact", "choice", "bureau", "plan"})
        void a_blank_input_says_nothing(String field) {
            ObjectNode body = LedgerJson.mapper().createObjectNode().put(field, " \u3000 ");
            assertThat(decoder.read(SHAPE, body, Notation.FORM).get(field).isNull())
                    .isTrue();
        }

        @Test
        void lines_of_a_paragraph_end_in_one_way() {
            ObjectNode body = LedgerJson.mapper().createObjectNode().put("paragraph", "一\r\n二");
            assertThat(decoder.read(SHAPE, body, Notation.FORM).get("paragraph").stringValue())
                    .isEqualTo("一\n二");
        }

        @Test
        void a_blank_row_is_none_and_the_others_keep_their_numbers() {
            JsonNode rows = decoder.read(SHAPE, json("'rows': [null, {'part': '3'}]"), Notation.FORM)
                    .get("rows");
            assertThat(rows).hasSize(1);
            assertThat(faults("'rows': [null, {'part': '10'}]", Notation.FORM))
                    .containsExactly("rows[1].part number.range");
        }
    }

    private List<String> faults(String fields, Notation notation) {
        Refused refused = catchThrowableOfType(Refused.class, () -> decoder.read(SHAPE, json(fields), notation));
        return refused.faults().stream()
                .map(fault -> fault.field() + " " + fault.problem().code())
                .toList();
    }

    private static ObjectNode json(String fields) {
        return (ObjectNode) LedgerJson.mapper().readTree("{" + fields.replace('\'', '"') + "}");
    }
}
