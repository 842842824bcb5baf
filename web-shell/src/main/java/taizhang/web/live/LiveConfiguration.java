// SPDX-License-Identifier: Apache-2.0
package taizhang.web.live;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import taizhang.axon.DocumentTokenStore;
import taizhang.axon.LedgerEventStore;
import taizhang.codec.LedgerJson;
import taizhang.projection.LiveProjections;
import taizhang.projection.Progress;
import taizhang.projection.Projection;
import taizhang.projection.Rebuilds;
import taizhang.projection.RecentDocuments;
import taizhang.projection.Renewal;
import taizhang.projection.SharedProgress;
import taizhang.projection.answer.OneAnswer;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.web.events.NodeName;

/**
 * Every bean that is a {@link Projection} runs; none needs to be named anywhere else. Where several processes have a
 * projection, one of them runs it.
 */
@Configuration(proxyBeanMethods = false)
public class LiveConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(LiveConfiguration.class);

    @Bean(initMethod = "start")
    LiveProjections liveProjections(
            ObjectProvider<Projection<?>> projections,
            LedgerEventStore events,
            DocumentTokenStore tokens,
            CommitLog log,
            DocumentStore documents,
            RecentDocuments recent,
            Rebuilds rebuilds) {
        List<Projection<?>> all = projections.orderedStream().toList();
        new Renewal(all, rebuilds, log, documents, LedgerJson.mapper())
                .run((view, building) -> LOG.info(
                        "The view {} stands in another shape and is rebuilt: {} %.", view, building.percent()));
        return new LiveProjections(all, events, tokens, log, documents, LedgerJson.mapper(), recent);
    }

    @Bean
    Progress progress(
            LiveProjections live,
            ObjectProvider<Projection<?>> projections,
            DocumentTokenStore tokens,
            CommitLog log,
            OneAnswer answer) {
        return new SharedProgress(
                live.progress(),
                projections.stream().map(Projection::name).toList(),
                tokens::positions,
                names -> DocumentTokenStore.positions(names, answer.ofReader()),
                log.head());
    }

    /** The program counts as ready (and says so at {@code /actuator/health/readiness}) once its runners have returned. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ApplicationRunner readyOnceCaughtUp(Progress progress, CommitLog log) {
        return _ -> {
            while (!progress.caughtUp() && !Thread.currentThread().isInterrupted()) {
                progress.awaitPassed(log.head(), BETWEEN_LOOKS);
            }
        };
    }

    @Bean
    Rebuilds rebuilds(
            ObjectProvider<Projection<?>> projections,
            CommitLog log,
            DocumentStore documents,
            ObjectProvider<NodeName> name) {
        String node = name.getIfAvailable(NodeName::unique).value();
        return new Rebuilds(projections.orderedStream().toList(), log, documents, LedgerJson.mapper(), node);
    }

    @Bean
    HealthIndicator projectionsHealthIndicator(LiveProjections projections) {
        return new ViewsHealth(projections);
    }
}
