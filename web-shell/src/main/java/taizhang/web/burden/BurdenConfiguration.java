// SPDX-License-Identifier: Apache-2.0
package taizhang.web.burden;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.storage.DocumentStore;

/** One service adds up, the other shows. */
@Configuration(proxyBeanMethods = false)
public class BurdenConfiguration {

    @Bean
    BurdenMeter burdenMeter(DocumentStore documents) {
        return new BurdenMeter(documents);
    }
}
