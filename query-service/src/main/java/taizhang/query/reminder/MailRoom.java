// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import taizhang.api.bureau.BureauId;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.reminder.Deliveries;
import taizhang.web.reminder.Delivery;
import taizhang.web.reminder.Delivery.Mail;
import taizhang.web.reminder.Outbox;
import taizhang.web.reminder.Outbox.Waiting;

/**
 * Empties the outbox. A mail that went just before the process died goes again, naming the same delivery: twice is
 * possible, not at all is not, but for one that has grown old meanwhile.
 */
final class MailRoom {

    private static final Logger log = LoggerFactory.getLogger(MailRoom.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration OLD = Duration.ofDays(7);

    private final Outbox outbox;
    private final Deliveries deliveries;
    private final LedgerIdentity identity;
    private final LedgerClock clock;
    private final Clock system;
    private final ReminderSettings.Mail settings;
    private final @Nullable Post post;

    /** @param post absent where no server is set */
    MailRoom(
            Outbox outbox,
            Deliveries deliveries,
            LedgerIdentity identity,
            LedgerClock clock,
            Clock system,
            ReminderSettings.Mail settings,
            @Nullable Post post) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.identity = identity;
        this.clock = clock;
        this.system = system;
        this.settings = settings;
        this.post = post;
    }

    /** The same delivery, saying that it goes by mail where it does. Nothing ever leaves a demonstration or a story. */
    Delivery addressed(BureauId bureau, Delivery delivery) {
        boolean goes = isOpen() && settings.reaches(bureau) && delivery.mail() == null;
        return goes ? delivery.by(new Mail(null, 0)) : delivery;
    }

    private boolean isOpen() {
        return post != null && settings.enabled() && identity.kind() == LedgerIdentity.Kind.REAL;
    }

    void putUp(BureauId bureau, int year, Delivery delivery) {
        if (delivery.mail() != null && delivery.mail().sentAt() == null) {
            outbox.putUp(bureau, year, delivery.id());
        }
    }

    void sendAll() {
        Post open = post;
        if (open != null && isOpen()) {
            outbox.all().forEach(waiting -> send(waiting, open));
        }
    }

    private void send(Waiting waiting, Post open) {
        Delivery delivery = deliveries
                .of(waiting.bureau(), waiting.year())
                .find(waiting.delivery())
                .orElse(null);
        String address = settings.to().get(waiting.bureau().value());
        if (delivery == null
                || address == null
                || delivery.at().isBefore(clock.instant().minus(OLD))) {
            log.warn(
                    "a mail to {} of {} has no address or is too old and is given up",
                    waiting.bureau(),
                    waiting.delivery());
            outbox.takeAway(waiting);
            return;
        }
        if (waiting.notBefore().isAfter(system.instant())) {
            return;
        }
        try {
            open.send(address, waiting.bureau(), delivery, waiting.year());
        } catch (MailException failed) {
            later(waiting, failed);
            return;
        }
        deliveries.mailed(
                waiting.bureau(), waiting.year(), waiting.delivery(), new Mail(system.instant(), waiting.failures()));
        outbox.takeAway(waiting);
    }

    private void later(Waiting waiting, MailException failed) {
        Duration pause = Duration.ofMinutes(1L << Math.min(waiting.failures(), 9));
        Instant again = system.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        log.warn("a mail to {} did not go and is tried again at {}: {}", waiting.bureau(), again, failed.getMessage());
        deliveries.mailed(waiting.bureau(), waiting.year(), waiting.delivery(), new Mail(null, waiting.failures() + 1));
        outbox.later(waiting, again);
    }
}
