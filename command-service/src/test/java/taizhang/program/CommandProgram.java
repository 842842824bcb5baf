// SPDX-License-Identifier: Apache-2.0
package taizhang.program;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import taizhang.axon.DocumentTokenStore;
import taizhang.axon.LedgerEventStore;
import taizhang.codec.LedgerJson;
import taizhang.projection.LiveProjections;
import taizhang.projection.Progress;
import taizhang.projection.Projection;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;
import taizhang.web.clock.LedgerClock;

/** The command service with nothing on disk; the projections that its forms choose from run beside it. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class CommandProgram {

    public static void main(String[] arguments) {
        SpringApplication.run(CommandProgram.class, arguments);
    }

    @Bean
    CommitLog commitLog(LedgerClock clock) {
        return new MemoryCommitLog(clock);
    }

    @Bean
    DocumentStore documentStore() {
        return new MemoryDocumentStore();
    }

    @Bean(initMethod = "start")
    LiveProjections projections(
            ObjectProvider<Projection<?>> projections,
            LedgerEventStore events,
            CommitLog log,
            DocumentStore documents) {
        return new LiveProjections(
                projections.orderedStream().toList(),
                events,
                new DocumentTokenStore(documents, "test", Duration.ofSeconds(10)),
                log,
                documents,
                LedgerJson.mapper());
    }

    @Bean
    Progress progress(LiveProjections projections) {
        return projections.progress();
    }
}
