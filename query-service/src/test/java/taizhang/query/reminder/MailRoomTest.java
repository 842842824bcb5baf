// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import taizhang.api.bureau.BureauId;
import taizhang.query.QueryProgram;
import taizhang.query.Story;
import taizhang.query.compliance.Records;
import taizhang.storage.CommitLog;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.directory.Bureaus;
import taizhang.web.reminder.Deliveries;
import taizhang.web.reminder.Delivery;
import taizhang.web.reminder.Delivery.Kind;
import taizhang.web.reminder.Delivery.Line;
import taizhang.web.reminder.Delivery.Occasion;
import taizhang.web.reminder.Outbox;

/** Mails to a real SMTP server on the loopback address. */
@SpringBootTest(classes = QueryProgram.class, properties = "spring.application.name=mail-room")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailRoomTest {

    private static final BureauId TY = new BureauId("ty-ga");
    private static final BureauId WITHOUT_ADDRESS = new BureauId("ll-ga");
    private static final ReminderSettings.Mail SETTINGS =
            new ReminderSettings.Mail(true, "taizhang@city.example", Map.of("ty-ga", "ty-ga@city.example"));

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    @Autowired
    private ReminderWords words;

    @Autowired
    private Bureaus bureaus;

    private final MemoryDocumentStore documents = new MemoryDocumentStore();
    private final Deliveries deliveries = new Deliveries(documents);
    private final Outbox outbox = new Outbox(documents);
    private final LedgerClock clock = new LedgerClock(Clock.systemUTC());
    private final LedgerClock system = new LedgerClock(Clock.systemUTC());
    private final LedgerIdentity identity =
            new LedgerIdentity(new MemoryDocumentStore(), new MemoryCommitLog(clock), clock);

    private GreenMail server;

    @BeforeEach
    void a_server_listens() {
        if (log.head() == 0) {
            story.registered(Records.bureau("ty-ga", "2022-01-01")).views();
        }
        clock.standAt(Records.morningOf("2022-12-19"));
        system.standAt(Records.morningOf("2026-11-02"));
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void it_stops() {
        server.stop();
    }

    private MailRoom room(ReminderSettings.Mail settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        Post post = new Post(sender, words, bureaus, settings.from());
        return new MailRoom(outbox, deliveries, identity, clock, system, settings, post);
    }

    private Delivery delivery() {
        Line line = new Line(Occasion.TEN_DAYS, "ZXZ-01", "2022-Q4", LocalDate.parse("2022-12-31"));
        return new Delivery("2022-12-19", clock.instant(), Kind.DIGEST, null, List.of(line), null, null, null);
    }

    private void deliver(MailRoom room, BureauId bureau) {
        Delivery addressed = room.addressed(bureau, delivery());
        deliveries.deliver(bureau, 2022, addressed);
        room.putUp(bureau, 2022, addressed);
    }

    private Delivery.Mail mailOf(BureauId bureau) {
        return deliveries.of(bureau, 2022).find("2022-12-19").orElseThrow().mail();
    }

    @Test
    void a_delivery_goes_once_to_the_bureau_s_mailbox_and_remembers_when() throws Exception {
        MailRoom room = room(SETTINGS);
        deliver(room, TY);
        assertThat(mailOf(TY).sentAt()).isNull();
        room.sendAll();
        room.sendAll();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("ty-ga@city.example");
        assertThat(mail.getFrom()[0]).hasToString("taizhang@city.example");
        assertThat(mail.getSubject()).isEqualTo("【台账提醒】ty-ga 每周汇总（1项）");
        assertThat(mail.getHeader(Post.DELIVERY)).containsExactly("ty-ga/2022/2022-12-19");
        assertThat((String) mail.getContent()).contains("10个工作日内到期：中心组集体学习研讨（ZXZ-01）2022-Q4，截止 2022-12-31");
        assertThat(mailOf(TY).sentAt()).isEqualTo(system.instant());
        assertThat(outbox.all()).isEmpty();
    }

    @Test
    void a_process_that_died_after_sending_sends_again_under_the_same_delivery() throws Exception {
        MailRoom room = room(SETTINGS);
        deliver(room, TY);
        room.sendAll();
        outbox.putUp(TY, 2022, "2022-12-19");
        room.sendAll();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[1].getHeader(Post.DELIVERY))
                .isEqualTo(server.getReceivedMessages()[0].getHeader(Post.DELIVERY));
    }

    @Test
    void a_server_that_is_down_is_tried_again_later() {
        MailRoom room = room(SETTINGS);
        deliver(room, TY);
        server.stop();
        room.sendAll();
        assertThat(mailOf(TY)).isEqualTo(new Delivery.Mail(null, 1));
        assertThat(outbox.all()).hasSize(1);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        MailRoom again = room(SETTINGS);
        again.sendAll();
        assertThat(server.getReceivedMessages()).as("not within the pause").isEmpty();
        system.standAt(system.instant().plus(Duration.ofMinutes(2)));
        again.sendAll();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(outbox.all()).isEmpty();
    }

    @Test
    void nothing_leaves_a_played_ledger_one_without_mail_or_a_bureau_without_an_address() {
        deliver(room(new ReminderSettings.Mail(false, "a@city.example", SETTINGS.to())), TY);
        assertThat(mailOf(TY)).isNull();
        deliver(room(SETTINGS), WITHOUT_ADDRESS);
        assertThat(mailOf(WITHOUT_ADDRESS)).isNull();
        outbox.putUp(WITHOUT_ADDRESS, 2022, "2022-12-19");
        room(SETTINGS).sendAll();
        assertThat(outbox.all()).isEmpty();

        identity.mark(LedgerIdentity.Kind.PLAY);
        outbox.putUp(TY, 2022, "2022-12-19");
        room(SETTINGS).sendAll();
        assertThat(room(SETTINGS).addressed(TY, delivery()).mail()).isNull();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void what_has_grown_old_in_the_outbox_is_given_up() {
        MailRoom room = room(SETTINGS);
        deliver(room, TY);
        clock.standAt(Records.morningOf("2022-12-27"));
        room.sendAll();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(outbox.all()).isEmpty();
    }
}
