// SPDX-License-Identifier: Apache-2.0
package taizhang.web.draft;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.projection.answer.OneAnswer;

/** One service keeps drafts, the other lists them. */
@Configuration(proxyBeanMethods = false)
public class DraftConfiguration {

    @Bean
    Drafts drafts(OneAnswer answer) {
        return new Drafts(answer.ofReader());
    }
}
