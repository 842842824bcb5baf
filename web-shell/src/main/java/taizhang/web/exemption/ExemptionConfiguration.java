// SPDX-License-Identifier: Apache-2.0
package taizhang.web.exemption;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class ExemptionConfiguration {

    @Bean
    ExemptionProjection exemptionProjection() {
        return new ExemptionProjection();
    }
}
