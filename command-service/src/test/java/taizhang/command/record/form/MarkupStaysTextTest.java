// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.codec.LedgerJson;
import taizhang.command.record.Ledger;
import taizhang.command.record.Ledgers;
import taizhang.command.record.Records;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every field of every kind of record, found by its shape, so that a new kind is held to this by itself. */
class MarkupStaysTextTest extends CommandTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String BREAKOUT = "\"'><img src=x onerror=alert(1)>${7*7}";

    /** These steer the submission and hold nothing that people type. */
    private static final Set<String> NOT_TYPED = Set.of("_csrf", "commandId", "type", "id", "expectedVersion");

    @Autowired
    Ledgers ledgers;

    @Autowired
    Records records;

    @ParameterizedTest
    @EnumSource
    void typed_into_any_input_of_a_form_it_comes_back_as_typed(RecordKind kind) {
        for (String markup : List.of(SCRIPT, BREAKOUT)) {
            Answer form = desk(SECRETARY).open("/records/new?type=" + kind);
            List<String> names =
                    form.page().select("main form[method=post] [name]:not(button)").eachAttr("name").stream()
                            .distinct()
                            .filter(name -> !NOT_TYPED.contains(name))
                            .toList();
            String[] typed = names.stream()
                    .flatMap(name -> java.util.stream.Stream.of(name, markup))
                    .toArray(String[]::new);
            Answer again = desk(SECRETARY).handIn(form, "/records/new", typed);
            assertThat(again.status()).isEqualTo(422);
            hasNoMarkupIn(again.page());
            assertThat(again.inputs()).hasSizeGreaterThan(10);
            names.stream()
                    .filter(name -> form.page()
                            .select("[type=checkbox][name=" + name + "]")
                            .isEmpty())
                    .forEach(name ->
                            assertThat(again.inputs().get(name)).as(name).containsExactly(markup));
        }
        nothing_was_recorded();
    }

    @ParameterizedTest
    @EnumSource
    void recorded_by_the_api_in_any_text_it_is_kept_and_shown_as_text(RecordKind kind) {
        Ledger ledger = ledgers.of(kind);
        for (String markup : List.of(SCRIPT, BREAKOUT)) {
            ObjectNode body = Sample.of(ledger.shape(), markup);
            Answer done = send(ledger.verbs().enter(), body.toString());
            assertThat(done.status()).as(done.body()).isEqualTo(201);
            String id = LedgerJson.mapper().readTree(done.body()).get("id").stringValue();
            int texts = count(body, markup);
            assertThat(texts).isGreaterThanOrEqualTo(4);
            assertThat(count(records.find(new RecordId(id)).orElseThrow().body(), markup))
                    .isEqualTo(texts);
            Answer correction = desk(SECRETARY).open("/records/{id}/correct", id);
            hasNoMarkupIn(correction.page());
            assertThat(correction.inputs().values().stream()
                            .filter(values -> values.contains(markup))
                            .count())
                    .isEqualTo(texts);
        }
    }

    private static void hasNoMarkupIn(Document page) {
        assertThat(page.select("main script, main img, [onerror]")).isEmpty();
        assertThat(page.select("title").text()).doesNotContain("49");
    }

    private static int count(JsonNode tree, String text) {
        List<JsonNode> open = new ArrayList<>(List.of(tree));
        int found = 0;
        while (!open.isEmpty()) {
            JsonNode node = open.removeLast();
            found += node.isString() && node.stringValue().equals(text) ? 1 : 0;
            node.forEach(open::add);
        }
        return found;
    }
}
