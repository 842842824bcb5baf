// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.projection.Views;

/** What both services look up of bureaus and accounts. */
@Configuration(proxyBeanMethods = false)
public class DirectoryConfiguration {

    @Bean
    DirectoryProjection directoryProjection() {
        return new DirectoryProjection();
    }

    @Bean
    AccountListProjection accountListProjection() {
        return new AccountListProjection();
    }

    @Bean
    Bureaus bureaus(Views views) {
        return new ProjectedBureaus(views);
    }
}
