// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import taizhang.projection.Progress;
import taizhang.storage.CommitLog;
import taizhang.web.answer.LogEnd;
import taizhang.web.clock.LedgerClock;

@Configuration(proxyBeanMethods = false)
class AsOfConfiguration implements WebMvcConfigurer {

    private final CommitLog log;
    private final LedgerClock clock;
    private final Progress progress;
    private final EndsOfDays days;

    AsOfConfiguration(CommitLog log, LedgerClock clock, Progress progress, LogEnd end) {
        this.log = log;
        this.clock = clock;
        this.progress = progress;
        this.days = new EndsOfDays(log, end);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new AfterCommand(progress, log));
    }

    /** In front of the one that answers every problem. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(new NotYetThere());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AsOfArgument(days, clock));
    }
}
