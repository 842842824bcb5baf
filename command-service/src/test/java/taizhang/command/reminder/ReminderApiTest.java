// SPDX-License-Identifier: Apache-2.0
package taizhang.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.command.gate.Actor;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import taizhang.web.clock.LedgerClock;
import taizhang.web.reminder.Deliveries;
import taizhang.web.reminder.Delivery;

class ReminderApiTest extends CommandTest {

    private static final Actor SUPERVISOR = new Actor("demo-supervisor", Role.SUPERVISOR, null);
    private static final BureauId TY_GA = new BureauId("ty-ga");
    private static final String BODY = """
            {"cells": ["ty-ga!ZXZ-01!2022-Q4", "ty-sf!ZXZ-01!2022-Q4"], "text": "请尽快开展。"}""";

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private LedgerClock clock;

    private Answer say(Actor actor, String path, String key, String body) {
        return desk(actor)
                .send(post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", key)
                        .content(body));
    }

    private List<Delivery> told() {
        return deliveries.of(TY_GA, clock.today().getYear()).deliveries();
    }

    @Test
    void bureaus_are_urged_once_under_a_key_and_another_body_under_it_is_refused() {
        int before = told().size();
        Answer urged = say(SUPERVISOR, "/api/reminders/urge", key, BODY);
        assertThat(urged.status()).isEqualTo(201);
        assertThat(urged.body()).contains("ty-ga", "ty-sf", told().getLast().id());
        assertThat(say(SUPERVISOR, "/api/reminders/urge", key, BODY).status()).isEqualTo(201);
        assertThat(told()).hasSize(before + 1);

        Answer other = say(SUPERVISOR, "/api/reminders/urge", key, BODY.replace("尽快", "立即"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency.reused");
        assertThat(told()).hasSize(before + 1);
    }

    @Test
    void the_office_says_that_it_was_read() {
        say(SUPERVISOR, "/api/reminders/urge", key, BODY);
        assertThat(told().getLast().wasRead()).isFalse();

        assertThat(say(NEIGHBOUR, "/api/reminders/read", key, "{\"bureau\": \"ty-ga\"}")
                        .status())
                .isEqualTo(404);
        assertThat(say(SECRETARY, "/api/reminders/read", key, "{\"bureau\": \"ty-ga\"}")
                        .status())
                .isEqualTo(204);
        assertThat(told().getLast().read().by()).isEqualTo(SECRETARY.login());
    }

    @Test
    void what_is_wrong_has_its_code_and_tells_nobody() {
        int before = told().size();
        assertThat(say(SUPERVISOR, "/api/reminders/urge", key, "{\"cells\": [], \"text\": \"a\"}")
                        .faults())
                .containsExactly("cell field.required");
        assertThat(say(SUPERVISOR, "/api/reminders/urge", key, BODY.replace("请尽快开展。", " "))
                        .faults())
                .containsExactly("text field.required");
        assertThat(say(SUPERVISOR, "/api/reminders/urge", key, BODY.replace("ty-sf", "nobody"))
                        .faults())
                .containsExactly("cell bureau.unknown");
        assertThat(say(SUPERVISOR, "/api/reminders/urge", key, BODY.replace("ZXZ-01!2022-Q4", "?"))
                        .faults())
                .containsExactly("cell choice.unknown");
        assertThat(say(SUPERVISOR, "/api/reminders/urge", key, "{\"cells\": 1}").status())
                .isEqualTo(400);
        assertThat(say(SECRETARY, "/api/reminders/read", key, "{}").faults()).containsExactly("bureau field.required");
        assertThat(told()).hasSize(before);
    }
}
