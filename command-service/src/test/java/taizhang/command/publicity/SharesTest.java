// SPDX-License-Identifier: Apache-2.0
package taizhang.command.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.api.publicity.ShareEvent.ShareConfirmed;
import taizhang.api.record.RecordId;
import taizhang.codec.LedgerJson;
import taizhang.command.history.History;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;

/** ty-ga hosts and counts 300 copies and more than 90 consultations; ty-sf and zz-ga held it together with it. */
class SharesTest extends CommandTest {

    @Autowired
    private History history;

    private String activity;
    private String path;

    @BeforeEach
    void a_joint_activity_was_held() {
        String body = """
                {"host": "ty-ga", "title": "法治赶集", "heldOn": "2022-12-09", "coHosts": ["ty-sf", "zz-ga"], "quantities": [
                {"what": "MATERIALS", "number": 300, "unit": "份"},
                {"what": "CONSULTATIONS", "number": 90, "unit": "人次", "atLeast": true}]}""";
        activity = gate.execute("RecordActivity", LedgerJson.strict().readTree(body), SECRETARY, key + "-activity")
                .id();
        path = "/records/" + activity + "/share";
        head = log.head();
    }

    private Answer share(String quantities) {
        return send(NEIGHBOUR, "ConfirmShare", """
                {"id": "%s", "quantities": [%s]}""".formatted(activity, quantities));
    }

    private static String copies(int number) {
        return "{\"what\": \"MATERIALS\", \"number\": %d, \"unit\": \"份\"}".formatted(number);
    }

    @Test
    void a_co_host_says_its_own_part_on_a_page_that_names_what_there_is_to_share() {
        Answer form = desk(NEIGHBOUR).open(path);
        assertThat(form.inputs().get("quantities[0].what")).containsExactly("MATERIALS");
        assertThat(form.inputs().get("quantities[0].number")).containsExactly("");
        assertThat(form.inputs().get("quantities[1].unit")).containsExactly("人次");

        Answer done = desk(NEIGHBOUR)
                .handIn(form, path, "quantities[0].number", "120", "quantities[1].what", "", "quantities[1].unit", "");

        assertThat(done.location()).contains("/records/" + activity, "saved=share");
        assertThat(history.of("share:" + activity))
                .containsExactly(new ShareConfirmed(
                        new RecordId(activity),
                        new BureauId("ty-sf"),
                        List.of(new Quantity(QuantityKind.MATERIALS, 120, "份", false))));
        assertThat(desk(NEIGHBOUR).open(path).inputs().get("quantities[0].number"))
                .containsExactly("120");
    }

    /** 300 copies: once 200 are the one's, at most 100 are left for the other. */
    @Test
    void all_shares_together_come_to_no_more_than_the_total() {
        gate.execute(
                "ConfirmShare",
                LedgerJson.strict()
                        .readTree("{\"id\": \"%s\", \"bureau\": \"zz-ga\", \"quantities\": [%s]}"
                                .formatted(activity, copies(200))),
                new taizhang.command.gate.Actor(
                        "secretary-zz-ga", taizhang.api.account.Role.SECRETARY, new BureauId("zz-ga")),
                key + "-first");

        Answer refused = share(copies(101));
        assertThat(refused.faults()).containsExactly("quantities[0].number number.range");
        assertThat(refused.body()).contains("100");
        assertThat(share(copies(100)).status()).isEqualTo(201);
    }

    @Test
    void a_total_that_says_more_than_has_no_end() {
        assertThat(share("{\"what\": \"CONSULTATIONS\", \"number\": 120, \"unit\": \"人次\"}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"what\": \"MATERIALS\", \"number\": 5, \"unit\": \"册\"} | quantities[0].what share.unknown",
                "{\"what\": \"STAFF\", \"number\": 5, \"unit\": \"人次\"} | quantities[0].what share.unknown",
            })
    void what_the_host_did_not_count_can_not_be_shared(String quantity, String fault) {
        assertThat(share(quantity).faults()).containsExactly(fault);
        nothing_was_recorded();
    }

    @Test
    void the_same_thing_twice_in_one_share_is_refused() {
        assertThat(share(copies(1) + "," + copies(2)).faults()).containsExactly("quantities[1].what share.unknown");
    }

    @Test
    void a_share_may_be_nothing_and_is_said_again_when_it_was_wrong() {
        assertThat(share("").status()).isEqualTo(201);
        assertThat(share("").faults()).containsExactly(" record.unchanged");
        assertThat(share(copies(10)).status()).isEqualTo(201);
    }

    @Test
    void the_host_has_no_share_to_confirm_and_a_stranger_is_told_nothing() {
        assertThat(send("ConfirmShare", "{\"id\": \"%s\"}".formatted(activity)).body())
                .contains("participation.none");
        assertThat(desk(SECRETARY).open(path).status()).isEqualTo(422);
        String alone = session("单独学习");
        assertThat(desk(NEIGHBOUR).open("/records/{id}/share", alone).status()).isEqualTo(404);
    }

    @Test
    void who_did_not_help_after_all_leaves_with_a_reason() {
        String decline = "/records/" + activity + "/decline";
        Answer done = desk(NEIGHBOUR).handIn(desk(NEIGHBOUR).open(decline), decline, "reason", "当日另有任务");
        assertThat(done.location()).contains("saved=declined");
        assertThat(desk(NEIGHBOUR).open(path).status()).isEqualTo(404);
    }

    @Test
    void the_form_stands_in_both_languages_without_a_raw_key() {
        for (String language : List.of("zh-CN", "en")) {
            Answer form = desk(NEIGHBOUR).send(MockMvcRequestBuilders.get(path).header("Accept-Language", language));
            assertThat(form.status()).isEqualTo(200);
            assertThat(form.body()).doesNotContain("??", "record.field.", "command.");
        }
    }
}
