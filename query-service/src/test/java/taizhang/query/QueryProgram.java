// SPDX-License-Identifier: Apache-2.0
package taizhang.query;

import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import taizhang.projection.Projection;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;
import taizhang.web.clock.LedgerClock;

/** The query service and its shell on stores in memory, with a story that tests tell them. */
@EnableAutoConfiguration
public class QueryProgram {

    @Bean
    CommitLog commitLog(LedgerClock clock) {
        return new MemoryCommitLog(clock);
    }

    @Bean
    DocumentStore documentStore() {
        return new MemoryDocumentStore();
    }

    @Bean
    Story story(LedgerClock clock, CommitLog log, DocumentStore documents, List<Projection<?>> projections) {
        return new Story(clock, log, documents, projections);
    }
}
