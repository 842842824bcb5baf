// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.command.gate.CommandGate;
import taizhang.projection.LiveProjections;
import taizhang.projection.Progress;
import taizhang.projection.Rebuilds;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.clock.StoryMark;
import taizhang.web.security.Credentials;

/** Stories on the running services. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorySettings.class)
public class StoryConfiguration {

    @Bean
    Stories stories(
            StorySettings settings,
            LedgerIdentity identity,
            LedgerClock clock,
            CommitLog log,
            DocumentStore documents,
            Progress progress,
            CommandGate gate,
            LiveProjections live,
            Rebuilds rebuilds,
            Credentials credentials,
            WorkingDays calendar) {
        return new Stories(
                settings,
                identity,
                new StoryMark(documents),
                clock,
                log,
                progress,
                // Whoever writes a story need not count versions.
                new StoryPlayer(gate::executeOnNewest, clock),
                new CityImport(gate::executeOnNewest, clock, System::nanoTime),
                new QuietViews(live, rebuilds),
                new StoryPassword(credentials, settings.demoPassword()),
                calendar);
    }
}
