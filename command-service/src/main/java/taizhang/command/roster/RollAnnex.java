// SPDX-License-Identifier: Apache-2.0
package taizhang.command.roster;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.command.record.Annex;

@Configuration(proxyBeanMethods = false)
class RollAnnex {

    @Bean
    Annex<?> rollBesideRecords() {
        return Roll.annex();
    }
}
