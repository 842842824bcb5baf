// SPDX-License-Identifier: Apache-2.0
package taizhang.start;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.command.gate.CommandGate;
import taizhang.story.Stories;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.security.Accounts;
import taizhang.web.security.Credentials;

/** The order of a start. */
@Configuration(proxyBeanMethods = false)
public class StartConfiguration {

    @Bean
    Opening opening(
            Stories stories, LedgerIdentity identity, Accounts accounts, Credentials credentials, CommandGate gate) {
        return new Opening(stories, new FirstStart(identity, accounts, credentials, gate));
    }

    @Bean
    Announcement announcement() {
        return new Announcement();
    }
}
