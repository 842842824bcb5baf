// SPDX-License-Identifier: Apache-2.0
package taizhang.query.live;

import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import taizhang.projection.Progress;
import taizhang.projection.Views;
import taizhang.projection.answer.OneAnswer;
import taizhang.web.live.LiveConfiguration;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

/** The views are kept up to date wherever the query service is, and so are the pages that are open. */
@Configuration(proxyBeanMethods = false)
@Import(LiveConfiguration.class)
class RunningViews implements WebMvcConfigurer {

    private final ObjectProvider<Progress> progress;
    private final ObjectProvider<Views> views;
    private final OneAnswer answer;

    RunningViews(ObjectProvider<Progress> progress, ObjectProvider<Views> views, OneAnswer answer) {
        this.progress = progress;
        this.views = views;
        this.answer = answer;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Foreseen(views.getObject(), answer));
        interceptors
                .addInterceptor(new LivePosition(progress.getObject()))
                .addPathPatterns("/city", "/bureaus/*/timeline");
    }

    @Bean
    static RouteTable liveRoutes() {
        return RouteTable.of(Route.get("/live", SECRETARY, SUPERVISOR));
    }
}
