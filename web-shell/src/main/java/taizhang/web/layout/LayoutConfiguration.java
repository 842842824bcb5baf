// SPDX-License-Identifier: Apache-2.0
package taizhang.web.layout;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.LocaleResolver;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.reminder.Deliveries;

/** Frame, words and languages of the pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShellProperties.class)
@Import(Preferences.class)
public class LayoutConfiguration {

    /**
     * The words of whatever services this program holds. Boot's own source needs a file without a language in its name,
     * which would be a third set of words.
     */
    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(Stream.of("shell/messages", "record/messages", "command/messages", "query/messages")
                .filter(name -> new ClassPathResource(name + "_zh_CN.properties").exists())
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    @Bean
    FilterRegistrationBean<PageFrameFilter> pageFrame(
            ShellProperties properties, LedgerIdentity identity, LedgerClock clock, Deliveries deliveries) {
        var registration = new FilterRegistrationBean<>(new PageFrameFilter(properties, identity, clock, deliveries));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
