// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.acceptance.Person.location;

import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Instances die; comes after the tests that need all of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@OnServices
@Order(13)
class ServicesUnderFireTest {

    private static final String SECRETARY = "secretary-ty-sf";

    /** A dead instance's claims run out after ten seconds of silence, seen at looks five seconds apart. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(60);

    private final Services services;

    ServicesUnderFireTest(Services services) {
        this.services = services;
    }

    @Test
    void others_take_over_from_dead_instances_and_after_the_death_of_all_everything_is_there() {
        Person secretary = Person.loggedIn(SECRETARY, services.origin());
        services.kill(services.command(0));
        services.kill(services.query(0));

        String first = record(secretary, "送法进机关");
        assertThat(seen(secretary, first)).contains("送法进机关");

        services.killAll();
        services.start(1);

        assertThat(seen(secretary, first))
                .as("the login outlives the instances")
                .contains("送法进机关");
        String second = record(secretary, "送法进军营");
        assertThat(seen(secretary, second)).contains("送法进军营");
    }

    /** @return where the browser is sent to */
    private String record(Person secretary, String title) {
        String place = location(secretary.send(
                services.origin(),
                "/records/new?type=PUBLICITY_ACTIVITY",
                "/records/new",
                "title",
                title,
                "heldOn",
                "2022-12-20"));
        assertThat(place).contains("saved=recorded");
        return place;
    }

    /** The page once it is up to date; each answer waits for two seconds by itself. */
    private String seen(Person secretary, String place) {
        long end = System.nanoTime() + TAKE_OVER.toNanos();
        Document page;
        do {
            page = secretary.page(services.origin(), place);
        } while (page.text().contains("正在更新") && System.nanoTime() - end < 0);
        assertThat(page.text()).doesNotContain("正在更新");
        return page.select("main").text();
    }
}
