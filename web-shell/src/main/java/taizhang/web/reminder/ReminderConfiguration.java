// SPDX-License-Identifier: Apache-2.0
package taizhang.web.reminder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.projection.answer.OneAnswer;
import taizhang.storage.DocumentStore;

/** One service tells, the other takes what supervisors and secretaries say of it, and every page shows what is unread. */
@Configuration(proxyBeanMethods = false)
public class ReminderConfiguration {

    @Bean
    Deliveries deliveries(OneAnswer answer) {
        return new Deliveries(answer.ofReader());
    }

    @Bean
    Outbox outbox(DocumentStore documents) {
        return new Outbox(documents);
    }
}
