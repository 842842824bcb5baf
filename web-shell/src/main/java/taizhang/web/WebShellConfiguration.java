// SPDX-License-Identifier: Apache-2.0
package taizhang.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;
import taizhang.web.clock.ClockConfiguration;
import taizhang.web.layout.LayoutConfiguration;
import taizhang.web.problem.ProblemConfiguration;

/** The shell around both services; it needs a {@code CommitLog} and a {@code DocumentStore} from the outermost program. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration"
        })
@Import({ClockConfiguration.class, LayoutConfiguration.class, ProblemConfiguration.class})
public class WebShellConfiguration {}
