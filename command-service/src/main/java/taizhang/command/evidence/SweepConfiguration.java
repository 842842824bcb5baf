// SPDX-License-Identifier: Apache-2.0
package taizhang.command.evidence;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.web.clock.LedgerClock;
import taizhang.web.content.Contents;
import taizhang.web.content.NamesFiles;
import taizhang.web.content.Sweep;
import taizhang.web.content.Wanted;
import taizhang.web.events.NodeName;
import taizhang.web.job.Lease;
import taizhang.web.job.Ticking;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadSettings.class)
class SweepConfiguration {

    private static final String LEASE = "job/sweep";
    private static final Duration TERM = Duration.ofMinutes(30);

    @Bean
    Sweep sweep(
            CommitLog log,
            DocumentStore documents,
            Contents contents,
            Wanted wanted,
            ObjectProvider<NamesFiles> elsewhere,
            LedgerClock clock,
            UploadSettings settings) {
        return new Sweep(log, documents, contents, wanted, elsewhere.stream().toList(), clock, settings.keptFor());
    }

    @Bean
    @ConditionalOnProperty("taizhang.uploads.sweep")
    SweepJob sweepJob(DocumentStore documents, Sweep sweep, ObjectProvider<NodeName> name) {
        String node = name.getIfAvailable(NodeName::unique).value();
        return new SweepJob(new Lease(documents, Clock.systemUTC(), LEASE, node, TERM), sweep);
    }

    @Bean
    @ConditionalOnProperty("taizhang.uploads.sweep")
    Ticking sweeping(SweepJob job) {
        return new Ticking("sweep", Duration.ofHours(1), job::tick);
    }
}
