// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;

/** How the program says no. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ErrorDispatch.class})
public class ProblemConfiguration {

    @Bean
    Problems problems(MessageSource messages) {
        return new Problems(messages);
    }

    @Bean
    ProblemAnswer problemAnswer(Problems problems, MessageSource messages, LocaleResolver locales) {
        return new ProblemAnswer(problems, messages, locales);
    }

    @Bean
    FilterRegistrationBean<Trace> trace() {
        var registration = new FilterRegistrationBean<>(new Trace());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ProblemAnswer answer, ObjectProvider<BodyAllowance> allowances) {
        var registration = new FilterRegistrationBean<>(
                new BodyLimit(answer, allowances.stream().toList()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    /** Around the session and all of security, which both look things up. */
    @Bean
    FilterRegistrationBean<AroundFilters> aroundFilters(ProblemAnswer answer) {
        var registration = new FilterRegistrationBean<>(new AroundFilters(answer));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 25);
        return registration;
    }

    /** What never reaches a filter, such as a request line that can't be read, gets Tomcat's status and nothing else. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> quietErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(QuietErrorReport.class.getName());
            }
        });
    }
}
