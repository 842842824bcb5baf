// SPDX-License-Identifier: Apache-2.0
package taizhang.start;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.command.start.FirstStart;
import taizhang.command.start.Opening;
import taizhang.story.Stories;
import taizhang.web.service.Announcement;
import taizhang.web.service.Practice;

/** The order of a start. */
@Configuration(proxyBeanMethods = false)
public class StartConfiguration {

    @Bean
    Opening opening(Stories stories, FirstStart firstStart) {
        return new Opening(() -> {
            stories.open();
            firstStart.open();
        });
    }

    @Bean
    Announcement announcement() {
        return new Announcement();
    }

    @Bean
    @ConditionalOnProperty("taizhang.practice")
    Practice practice() {
        return new Practice();
    }
}
