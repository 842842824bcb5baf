// SPDX-License-Identifier: Apache-2.0
package taizhang.web.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class CalendarConfiguration {

    @Bean
    WorkingDays workingDays() {
        return WorkingDays.shipped();
    }
}
