// SPDX-License-Identifier: Apache-2.0
package taizhang.command.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.command.record.Annex;

@Configuration(proxyBeanMethods = false)
class EvidenceAnnex {

    @Bean
    Annex<?> evidenceBesideRecords() {
        return Evidence.annex();
    }
}
