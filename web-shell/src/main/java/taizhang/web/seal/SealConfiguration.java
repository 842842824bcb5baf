// SPDX-License-Identifier: Apache-2.0
package taizhang.web.seal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.storage.DocumentStore;

/** One service seals, the other opens. */
@Configuration(proxyBeanMethods = false)
public class SealConfiguration {

    @Bean
    FigureSeal figureSeal(DocumentStore documents) {
        return new FigureSeal(new SealKey(documents));
    }
}
