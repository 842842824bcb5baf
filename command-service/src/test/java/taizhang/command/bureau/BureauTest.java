// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.command.history.History;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;

class BureauTest extends CommandTest {

    @Autowired
    History history;

    private final String id = "b-" + key.substring(0, 8);

    @Nested
    class Registering {

        @Test
        void twice_takes_the_identifier_once() {
            assertThat(register(", \"parent\": \"zz-ga\"").status()).isEqualTo(201);
            assertThat(register("").faults()).containsExactly("id id.taken");
        }

        @Test
        void with_facts_tells_them_from_the_same_day() {
            register(", \"hasCommittee\": true, \"effectiveOn\": \"2022-01-01\"");
            assertThat(lastTold()).isEqualTo(new BureauFacts(null, true, null, null));
            assertThat(log.head()).isEqualTo(head + 2);
        }

        @Test
        void below_itself_is_impossible_since_a_parent_comes_first() {
            assertThat(register(", \"parent\": \"%s\"".formatted(id)).faults())
                    .containsExactly("parent bureau.unknown");
            nothing_was_recorded();
        }

        @Test
        void anew_below_a_bureau_of_its_own_closes_no_circle() {
            register("");
            send(ADMINISTRATOR, "RegisterBureau", body(id + "-child", ", \"parent\": \"%s\"".formatted(id)));
            assertThat(register(", \"parent\": \"%s-child\"".formatted(id)).faults())
                    .containsExactly("id id.taken");
        }

        @ParameterizedTest
        @CsvSource({
            "parent, xx-xx, bureau.unknown",
            "kind, BAKERY, choice.unknown",
            "effectiveOn, 2022-02-30, date.invalid"
        })
        void names_what_is_wrong(String field, String value, String code) {
            String body = "{\"id\": \"%s\", \"name\": \"荷塘区司法局\", \"kind\": \"JUSTICE\", \"level\": \"DISTRICT\"}"
                    .formatted(id);
            String wrong = "\"%s\": \"%s\"".formatted(field, value);
            String changed = body.contains(field)
                    ? body.replaceAll("\"" + field + "\": \"[^\"]*\"", wrong)
                    : body.replace("}", ", " + wrong + "}");
            assertThat(send(ADMINISTRATOR, "RegisterBureau", changed).faults()).containsExactly(field + " " + code);
            nothing_was_recorded();
        }

        @Test
        void is_for_administrators() {
            assertThat(send("RegisterBureau", body(id, "")).status()).isEqualTo(403);
            nothing_was_recorded();
        }
    }

    @Nested
    class Describing {

        @Test
        void tells_the_facts_that_it_names_and_no_others() {
            register("");
            describe("\"hasCentralGroup\": true, \"isDefendant\": true");
            describe("\"hasCommittee\": false, \"isDefendant\": false");
            assertThat(lastTold()).isEqualTo(new BureauFacts(null, false, null, false));
        }

        @Test
        void an_earlier_day_does_not_know_the_later_facts() {
            register(", \"effectiveOn\": \"2022-01-01\"");
            describe("\"hasCentralGroup\": true, \"effectiveOn\": \"2022-06-01\"");
            describe("\"hasGroups\": true, \"effectiveOn\": \"2022-01-01\"");
            assertThat(lastTold()).isEqualTo(new BureauFacts(null, null, true, null));
        }

        @Test
        void what_is_known_already_is_no_change() {
            register(", \"hasGroups\": true");
            assertThat(describe("\"hasGroups\": true").faults()).containsExactly(" record.unchanged");
        }

        @Test
        void a_bureau_that_nobody_registered_is_not_found() {
            assertThat(describe("\"hasGroups\": true").status()).isEqualTo(404);
            nothing_was_recorded();
        }
    }

    private Answer register(String more) {
        return send(ADMINISTRATOR, "RegisterBureau", body(id, more));
    }

    private Answer describe(String facts) {
        return send(ADMINISTRATOR, "DescribeBureau", "{\"id\": \"%s\", %s}".formatted(id, facts));
    }

    private static String body(String id, String more) {
        return """
                {"id": "%s", "name": "荷塘区司法局", "kind": "JUSTICE", "level": "DISTRICT"%s}""".formatted(id, more);
    }

    private BureauFacts lastTold() {
        var last = (BureauDescribed) history.of("bureau:" + new BureauId(id)).getLast();
        return last.facts();
    }
}
