// SPDX-License-Identifier: Apache-2.0
package taizhang.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.command.gate.Actor;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import taizhang.web.clock.LedgerClock;
import taizhang.web.reminder.Deliveries;
import taizhang.web.reminder.Delivery;
import taizhang.web.reminder.Delivery.Kind;
import taizhang.web.reminder.Outbox;

class ReminderFormsTest extends CommandTest {

    private static final Actor SUPERVISOR = new Actor("demo-supervisor", Role.SUPERVISOR, null);
    private static final BureauId TY_GA = new BureauId("ty-ga");
    private static final BureauId TY_SF = new BureauId("ty-sf");

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Outbox outbox;

    @Autowired
    private LedgerClock clock;

    private long toldTo(BureauId bureau) {
        return deliveries.of(bureau, clock.today().getYear()).deliveries().size();
    }

    private Delivery last(BureauId bureau) {
        return deliveries.of(bureau, clock.today().getYear()).deliveries().getLast();
    }

    private Answer hand(String text, String id, String... cells) {
        Answer page = desk(SUPERVISOR).open("/account/password");
        Answer chosen = desk(SUPERVISOR).handIn(page, "/reminders/urge", "cell", String.join(",", cells));
        assertThat(chosen.status()).isEqualTo(200);
        return desk(SUPERVISOR).handIn(chosen, "/reminders/urge", "text", text, "commandId", id);
    }

    @Test
    void each_bureau_is_urged_of_its_own_duties_and_once_however_often_the_form_is_sent() {
        long before = toldTo(TY_GA);
        String id = UUID.randomUUID().toString();
        String[] cells = {"ty-ga!ZXZ-01!2022-Q4", "ty-ga!DZB-05!2022", "ty-sf!ZXZ-01!2022-Q4"};
        assertThat(hand("请尽快开展。", id, cells).location()).contains("/reminders", "saved=urged");
        hand("请尽快开展。", id, cells);
        assertThat(toldTo(TY_GA)).isEqualTo(before + 1);
        assertThat(last(TY_GA).kind()).isEqualTo(Kind.URGED);
        assertThat(last(TY_GA).by()).isEqualTo("demo-supervisor");
        assertThat(last(TY_GA).text()).isEqualTo("请尽快开展。");
        assertThat(last(TY_GA).lines()).hasSize(2);
        assertThat(last(TY_SF).lines()).hasSize(1);
        assertThat(outbox.all()).anyMatch(waiting -> waiting.bureau().equals(TY_SF));
    }

    @Test
    void without_words_it_comes_back_with_what_was_chosen() {
        long before = toldTo(TY_GA);
        Answer again = hand(" ", UUID.randomUUID().toString(), "ty-ga!ZXZ-01!2022-Q4");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().getElementById("text-error")).isNotNull();
        assertThat(again.inputs().get("cell")).containsExactly("ty-ga!ZXZ-01!2022-Q4");
        assertThat(toldTo(TY_GA)).isEqualTo(before);
    }

    @Test
    void what_no_page_offers_is_refused() {
        Answer page = desk(SUPERVISOR).open("/account/password");
        assertThat(desk(SUPERVISOR).handIn(page, "/reminders/urge").status()).isEqualTo(422);
        assertThat(desk(SUPERVISOR)
                        .handIn(page, "/reminders/urge", "cell", "ty-ga")
                        .status())
                .isEqualTo(422);
        assertThat(desk(SUPERVISOR)
                        .handIn(page, "/reminders/urge", "cell", "nobody!ZXZ-01!2022-Q4")
                        .status())
                .isEqualTo(422);
        assertThat(desk(SECRETARY)
                        .handIn(page, "/reminders/urge", "cell", "ty-ga!ZXZ-01!2022-Q4")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void a_secretary_says_for_the_own_bureau_that_it_was_read_and_the_first_reader_stands() {
        hand("请尽快开展。", UUID.randomUUID().toString(), "ty-ga!ZXZ-01!2022-Q4");
        assertThat(last(TY_GA).wasRead()).isFalse();
        Answer page = desk(SECRETARY).open("/account/password");
        assertThat(desk(SECRETARY)
                        .handIn(page, "/reminders/read", "bureau", "ty-ga")
                        .location())
                .contains("/reminders", "saved=read");
        assertThat(last(TY_GA).read().by()).isEqualTo(SECRETARY.login());
        assertThat(desk(NEIGHBOUR)
                        .handIn(page, "/reminders/read", "bureau", "ty-ga")
                        .status())
                .isEqualTo(404);
    }
}
