// SPDX-License-Identifier: Apache-2.0
package taizhang.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import taizhang.codec.LedgerJson;
import taizhang.web.answer.AnswerConfiguration;
import taizhang.web.burden.BurdenConfiguration;
import taizhang.web.calendar.CalendarConfiguration;
import taizhang.web.city.CityConfiguration;
import taizhang.web.clock.ClockConfiguration;
import taizhang.web.content.ContentConfiguration;
import taizhang.web.directory.DirectoryConfiguration;
import taizhang.web.draft.DraftConfiguration;
import taizhang.web.events.EventsConfiguration;
import taizhang.web.exemption.ExemptionConfiguration;
import taizhang.web.layout.LayoutConfiguration;
import taizhang.web.problem.ProblemConfiguration;
import taizhang.web.reminder.ReminderConfiguration;
import taizhang.web.rules.RulesConfiguration;
import taizhang.web.seal.SealConfiguration;
import taizhang.web.security.SecurityConfiguration;
import taizhang.web.session.SessionConfiguration;
import taizhang.web.store.StoreHealthConfiguration;
import taizhang.web.upload.UploadConfiguration;
import taizhang.web.vault.VaultConfiguration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** The shell around both services; it needs a {@code CommitLog} and a {@code DocumentStore} from the outermost program. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration"
        })
@Import({
    AnswerConfiguration.class,
    ApiDescription.class,
    BurdenConfiguration.class,
    CalendarConfiguration.class,
    CityConfiguration.class,
    RulesConfiguration.class,
    ClockConfiguration.class,
    ContentConfiguration.class,
    DirectoryConfiguration.class,
    DraftConfiguration.class,
    ExemptionConfiguration.class,
    EventsConfiguration.class,
    LayoutConfiguration.class,
    ProblemConfiguration.class,
    ReminderConfiguration.class,
    SealConfiguration.class,
    SecurityConfiguration.class,
    SessionConfiguration.class,
    StoreHealthConfiguration.class,
    UploadConfiguration.class,
    VaultConfiguration.class
})
public class WebShellConfiguration {

    /** The API speaks the JSON of the log: bare ids, absent values left out. A key that is sent twice is refused. */
    @Bean
    JsonMapper json() {
        return LedgerJson.mapper()
                .rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
