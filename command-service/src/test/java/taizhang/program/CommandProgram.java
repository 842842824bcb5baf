// SPDX-License-Identifier: Apache-2.0
package taizhang.program;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;
import taizhang.web.clock.LedgerClock;
import taizhang.web.live.LiveConfiguration;
import taizhang.web.vault.VaultPlace;

/** The command service with nothing on disk; the projections that its forms choose from run beside it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(LiveConfiguration.class)
public class CommandProgram {

    public static void main(String[] arguments) {
        SpringApplication.run(CommandProgram.class, arguments);
    }

    @Bean
    CommitLog commitLog(LedgerClock clock) {
        return new MemoryCommitLog(clock);
    }

    @Bean
    VaultPlace vaultPlace() throws IOException {
        return new VaultPlace(Files.createTempDirectory("taizhang-vault"), null);
    }

    @Bean
    DocumentStore documentStore() {
        return new MemoryDocumentStore();
    }
}
