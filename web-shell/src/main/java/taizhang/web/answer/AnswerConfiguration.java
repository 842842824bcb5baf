// SPDX-License-Identifier: Apache-2.0
package taizhang.web.answer;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import taizhang.projection.answer.OneAnswer;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;

/** One answer for each request that only looks. */
@Configuration(proxyBeanMethods = false)
public class AnswerConfiguration {

    @Bean
    OneAnswer oneAnswer(DocumentStore documents) {
        return new OneAnswer(documents);
    }

    @Bean
    LogEnd logEnd(CommitLog log, OneAnswer answer) {
        return new LogEnd(log, answer);
    }

    /** Around the session too. */
    @Bean
    FilterRegistrationBean<AnswerFilter> answerFilter(OneAnswer answer) {
        var registration = new FilterRegistrationBean<>(new AnswerFilter(answer));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }
}
