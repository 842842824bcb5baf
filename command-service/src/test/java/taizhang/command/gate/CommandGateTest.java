// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.codec.LedgerJson;
import taizhang.program.CommandProgram;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = CommandProgram.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandGateTest {

    private static final Actor SECRETARY = new Actor("secretary-ty-ga", Role.SECRETARY, new BureauId("ty-ga"));
    private static final JsonNode SESSION = json("""
            {"bureau": "ty-ga", "form": "CENTRAL_GROUP_EXPANDED", "topic": "专题传达学习党的二十大精神", "heldOn": "2022-12-05"}""");

    @Autowired
    CommandGate gate;

    @Autowired
    CommitLog log;

    @Autowired
    DocumentStore documents;

    private final String key = UUID.randomUUID().toString();
    private long head;

    @BeforeEach
    void two_bureaus_are_registered() {
        gate.execute(
                "RegisterBureau",
                json(
                        "{\"id\": \"ty-ga\", \"name\": \"天元公安分局\", \"kind\": \"PUBLIC_SECURITY\", \"level\": \"DISTRICT\"}"),
                Actor.system(),
                "b1");
        gate.execute(
                "RegisterBureau",
                json("{\"id\": \"ty-sf\", \"name\": \"天元区司法局\", \"kind\": \"JUSTICE\", \"level\": \"DISTRICT\"}"),
                Actor.system(),
                "b2");
        head = log.head();
    }

    @Test
    void a_command_leaves_one_event_and_says_where() {
        Outcome outcome = gate.execute("RecordSession", SESSION, SECRETARY, key);
        assertThat(outcome.version()).isEqualTo(1);
        assertThat(outcome.position()).isEqualTo(log.head()).isEqualTo(head + 1);
    }

    @Nested
    class Sent_again_under_the_same_key {

        @Test
        void the_same_body_gets_the_first_answer_whatever_the_order_of_its_fields() {
            Outcome first = gate.execute("RecordSession", SESSION, SECRETARY, key);
            JsonNode shuffled = json("""
                    {"heldOn": "2022-12-05", "topic": "专题传达学习党的二十大精神", "bureau": "ty-ga", "form": "CENTRAL_GROUP_EXPANDED"}""");
            assertThat(gate.execute("RecordSession", shuffled, SECRETARY, key)).isEqualTo(first);
            assertThat(log.head()).isEqualTo(head + 1);
        }

        @Test
        void a_correction_gets_its_first_answer_even_after_later_ones() {
            String id = gate.execute("RecordSession", SESSION, SECRETARY, key).id();
            JsonNode correction = json(
                    "{\"id\": \"%s\", \"place\": \"三楼\", \"reason\": \"漏填\", \"expectedVersion\": 1}".formatted(id));
            Outcome corrected = gate.execute("CorrectSession", correction, SECRETARY, key + "-2");
            gate.execute(
                    "VoidSession",
                    json("{\"id\": \"%s\", \"reason\": \"重复\", \"expectedVersion\": 2}".formatted(id)),
                    SECRETARY,
                    key + "-3");
            assertThat(gate.execute("CorrectSession", correction, SECRETARY, key + "-2"))
                    .isEqualTo(corrected);
        }

        @Test
        void another_body_is_refused() {
            gate.execute("RecordSession", SESSION, SECRETARY, key);
            JsonNode other = json("""
                    {"bureau": "ty-ga", "form": "SELF_STUDY", "topic": "自学", "heldOn": "2022-12-05"}""");
            assertRefused(Problem.IDEMPOTENCY_REUSED, () -> gate.execute("RecordSession", other, SECRETARY, key));
        }

        @Test
        void another_target_is_refused() {
            gate.execute("RecordSession", SESSION, SECRETARY, key);
            JsonNode elsewhere = json("""
                    {"id": "another", "bureau": "ty-ga", "form": "SELF_STUDY", "topic": "自学", "heldOn": "2022-12-05"}""");
            assertRefused(Problem.IDEMPOTENCY_REUSED, () -> gate.execute("RecordSession", elsewhere, SECRETARY, key));
            assertThat(log.aggregate("another", 0)).isEmpty();
        }

        @Test
        void another_person_may_use_the_same_key() {
            gate.execute("RecordSession", SESSION, SECRETARY, key);
            Actor neighbour = new Actor("secretary-ty-sf", Role.SECRETARY, new BureauId("ty-sf"));
            JsonNode own = json("""
                    {"bureau": "ty-sf", "form": "SELF_STUDY", "topic": "自学", "heldOn": "2022-12-05"}""");
            gate.execute("RecordSession", own, neighbour, key);
            assertThat(log.head()).isEqualTo(head + 2);
        }

        @Test
        void a_refused_command_has_freed_its_key() {
            JsonNode faulty = json("{\"bureau\": \"ty-ga\", \"form\": \"SELF_STUDY\", \"heldOn\": \"2022-12-05\"}");
            assertRefused(Problem.FIELD_REQUIRED, () -> gate.execute("RecordSession", faulty, SECRETARY, key));
            gate.execute("RecordSession", SESSION, SECRETARY, key);
            assertThat(log.head()).isEqualTo(head + 1);
        }

        @Test
        void twenty_at_once_make_one_event_and_get_one_answer() throws Exception {
            Callable<Outcome> send = () -> gate.execute("RecordSession", SESSION, SECRETARY, key);
            try (var threads = Executors.newFixedThreadPool(20)) {
                List<Future<Outcome>> answers = threads.invokeAll(
                        IntStream.range(0, 20).mapToObj(_ -> send).toList());
                assertThat(answers)
                        .extracting(Future::get)
                        .containsOnly(answers.getFirst().get());
            }
            assertThat(log.head()).isEqualTo(head + 1);
        }

        @Test
        void the_answer_needs_nothing_but_the_log() {
            Outcome first = gate.execute("RecordSession", SESSION, SECRETARY, key);
            documents.delete(List.of("idempotency/secretary-ty-ga/" + key));
            assertThat(gate.execute("RecordSession", SESSION, SECRETARY, key)).isEqualTo(first);
            assertThat(log.head()).isEqualTo(head + 1);
        }
    }

    @Nested
    class Refusing {

        @Test
        void a_command_that_nobody_knows() {
            assertRefused(Problem.COMMAND_UNKNOWN, () -> gate.execute("DropTable", SESSION, SECRETARY, key));
        }

        @Test
        void a_role_that_may_not_give_the_command() {
            Actor supervisor = new Actor("demo-supervisor", Role.SUPERVISOR, null);
            assertRefused(Problem.ACCESS_DENIED, () -> gate.execute("RecordSession", SESSION, supervisor, key));
            assertRefused(Problem.ACCESS_DENIED, () -> gate.execute("RecordSession", SESSION, Actor.system(), key));
        }

        @Test
        void an_edit_that_does_not_say_which_version_it_saw_unless_a_story_asks_for_the_newest() {
            String id = gate.execute("RecordSession", SESSION, SECRETARY, key).id();
            JsonNode blind = json("{\"id\": \"%s\", \"reason\": \"重复\"}".formatted(id));
            assertRefused(Problem.VERSION_REQUIRED, () -> gate.execute("VoidSession", blind, SECRETARY, key + "-2"));
            Outcome voided = gate.executeOnNewest("VoidSession", blind, SECRETARY, key + "-2");
            assertThat(voided.version()).isEqualTo(2);
            assertThat(gate.executeOnNewest("VoidSession", blind, SECRETARY, key + "-2"))
                    .isEqualTo(voided);
        }
    }

    private void assertRefused(Problem problem, Callable<?> command) {
        long before = log.head();
        assertThatThrownBy(command::call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
        assertThat(log.head()).isEqualTo(before);
    }

    private static JsonNode json(String text) {
        return LedgerJson.strict().readTree(text);
    }
}
