// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reminder;

import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import taizhang.projection.Progress;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.directory.Bureaus;
import taizhang.web.events.NodeName;
import taizhang.web.job.Lease;
import taizhang.web.job.Ticking;
import taizhang.web.reminder.Deliveries;
import taizhang.web.reminder.Outbox;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderSettings.class)
class ReminderConfiguration {

    private static final String LEASE = "job/reminders";
    private static final Duration TERM = Duration.ofMinutes(3);

    @Bean
    MailRoom mailRoom(
            Outbox outbox,
            Deliveries deliveries,
            LedgerIdentity identity,
            LedgerClock clock,
            ReminderSettings settings,
            ReminderWords words,
            Bureaus bureaus,
            ObjectProvider<JavaMailSender> servers) {
        JavaMailSender server = servers.getIfAvailable();
        if (settings.mail().enabled() && server == null) {
            throw new IllegalStateException("taizhang.reminders.mail.enabled is true, but spring.mail.host is not set");
        }
        @Nullable
        Post post = server == null
                ? null
                : new Post(server, words, bureaus, settings.mail().from());
        return new MailRoom(outbox, deliveries, identity, clock, Clock.systemUTC(), settings.mail(), post);
    }

    @Bean
    @ConditionalOnProperty("taizhang.reminders.enabled")
    ReminderJob reminderJob(
            DocumentStore documents,
            Reminding reminding,
            MailRoom mail,
            Progress progress,
            CommitLog log,
            ObjectProvider<NodeName> name) {
        String node = name.getIfAvailable(NodeName::unique).value();
        return new ReminderJob(
                new Lease(documents, Clock.systemUTC(), LEASE, node, TERM), reminding, mail, progress, log, documents);
    }

    @Bean
    @ConditionalOnProperty("taizhang.reminders.enabled")
    Ticking remindersTicking(ReminderJob job) {
        return new Ticking("reminders", Duration.ofMinutes(1), job::tick);
    }

    @Bean
    RouteTable reminderViewRoutes() {
        return RouteTable.of(
                Route.get("/reminders", SECRETARY, SUPERVISOR), Route.get("/api/reminders", SECRETARY, SUPERVISOR));
    }
}
