// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the program says no. */
@Configuration(proxyBeanMethods = false)
public class ProblemConfiguration {

    @Bean
    Problems problems(MessageSource messages) {
        return new Problems(messages);
    }
}
