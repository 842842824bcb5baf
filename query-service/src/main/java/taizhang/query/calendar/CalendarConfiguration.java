// SPDX-License-Identifier: Apache-2.0
package taizhang.query.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkingDays workingDays() {
        return WorkingDays.shipped();
    }
}
