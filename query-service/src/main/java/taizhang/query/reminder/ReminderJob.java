// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import taizhang.projection.Progress;
import taizhang.storage.CommitLog;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.web.job.Lease;

/**
 * Is asked once a minute in every process that has the views, and works in the one that holds the lease. It does nothing
 * while the views are behind the log.
 */
final class ReminderJob {

    /** Its version is the last day whose round is complete. */
    private static final String DAY = "job/reminders-day";

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Lease lease;
    private final Reminding reminding;
    private final MailRoom mail;
    private final Progress progress;
    private final CommitLog ledger;
    private final DocumentStore documents;

    ReminderJob(
            Lease lease,
            Reminding reminding,
            MailRoom mail,
            Progress progress,
            CommitLog ledger,
            DocumentStore documents) {
        this.lease = lease;
        this.reminding = reminding;
        this.mail = mail;
        this.progress = progress;
        this.ledger = ledger;
        this.documents = documents;
    }

    /** Whether this process did the work. */
    boolean tick() {
        if (!lease.take() || !progress.awaitPassed(ledger.head(), PATIENCE)) {
            return false;
        }
        if (reminding.isTime() && !isDone()) {
            reminding.go();
            documents.put(new Document(DAY, today(), NOTHING));
        }
        mail.sendAll();
        return true;
    }

    /** Written once a day's round is complete, so one that broke off is done again, which tells nothing twice. */
    private boolean isDone() {
        Document day = documents.get(DAY);
        return day != null && day.v() >= today();
    }

    private long today() {
        return reminding.today().day().toEpochDay();
    }
}
