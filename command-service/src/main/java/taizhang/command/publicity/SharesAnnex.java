// SPDX-License-Identifier: Apache-2.0
package taizhang.command.publicity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.command.record.Annex;

@Configuration(proxyBeanMethods = false)
class SharesAnnex {

    @Bean
    Annex<?> sharesBesideRecords() {
        return Shares.annex();
    }
}
