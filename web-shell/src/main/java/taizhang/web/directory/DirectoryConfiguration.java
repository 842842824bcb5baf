// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.codec.LedgerJson;
import taizhang.projection.DocumentViews;
import taizhang.projection.RecentDocuments;
import taizhang.projection.Views;
import taizhang.projection.answer.OneAnswer;
import taizhang.web.clock.LedgerClock;
import taizhang.web.doubt.Doubts;
import taizhang.web.people.PeopleProjection;

/** What both services look up of bureaus and accounts. */
@Configuration(proxyBeanMethods = false)
public class DirectoryConfiguration {

    @Bean
    DirectoryProjection directoryProjection() {
        return new DirectoryProjection();
    }

    @Bean
    CommitmentsProjection commitmentsProjection() {
        return new CommitmentsProjection();
    }

    @Bean
    AccountListProjection accountListProjection() {
        return new AccountListProjection();
    }

    @Bean
    PeopleProjection peopleProjection() {
        return new PeopleProjection();
    }

    @Bean
    RecentDocuments recentDocuments() {
        return RecentDocuments.ofThisHeap(LedgerJson.mapper());
    }

    @Bean
    @ConditionalOnMissingBean
    Views views(OneAnswer answer, RecentDocuments recent) {
        return new DocumentViews(answer.ofViews(), LedgerJson.mapper(), recent, Doubts::note);
    }

    @Bean
    Bureaus bureaus(Views views, LedgerClock clock) {
        return new ProjectedBureaus(views, clock);
    }
}
