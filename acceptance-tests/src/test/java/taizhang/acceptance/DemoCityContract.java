// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import taizhang.acceptance.Expected.AsOf;
import tools.jackson.databind.JsonNode;

/** Every figure that the input file expects, in the API and on the pages, however the ledger is run. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class DemoCityContract {

    private static final Expected EXPECTED = Expected.ofDemoCity();

    @Nested
    class The_api {

        private final Api supervisor;

        The_api(Site site) {
            supervisor = Api.as("demo-supervisor", site);
        }

        @Test
        void counts_the_timeline_entries_of_every_bureau() {
            Map<String, Integer> found = new TreeMap<>();
            for (String bureau : EXPECTED.timelineEntries().keySet()) {
                found.put(bureau, entries(bureau, "").size());
            }
            assertThat(found).isEqualTo(EXPECTED.timelineEntries());
        }

        @Test
        void answers_as_of_any_past_day() {
            assertThat(EXPECTED.asOf()).allSatisfy(then -> {
                JsonNode entries = entries(then.bureau(), "&asOf=" + then.day());
                assertThat(entries).as("%s", then).hasSize(then.entries());
                if (then.heldOn() != null) {
                    assertThat(entries.get(0).get("heldOn").asString()).isEqualTo(then.heldOn());
                }
            });
        }

        @Test
        void rolls_up_the_campaign_once_for_the_city() {
            JsonNode week = supervisor.get("/api/campaigns/CONSTITUTION_WEEK/2022");
            JsonNode expected = EXPECTED.rollUp();

            assertThat(week.get("activities").asInt())
                    .isEqualTo(expected.get("activities").asInt());
            assertThat(week.get("materials")).isEqualTo(expected.get("materials"));
            assertThat(week.get("consultations")).isEqualTo(expected.get("consultations"));
        }

        @Test
        void finds_the_duties_that_are_met_and_no_others() {
            assertThat(met("ZXZ-01", "2022-Q4"))
                    .containsExactlyInAnyOrderElementsOf(Expected.STUDIED_IN_FOURTH_QUARTER);
            assertThat(met("DZB-05", "2022")).containsExactlyInAnyOrderElementsOf(Expected.LECTURED_BY_SECRETARY);
        }

        private JsonNode entries(String bureau, String query) {
            return supervisor
                    .get("/api/bureaus/%s/timeline?year=2022%s", bureau, query)
                    .get("entries");
        }

        private List<String> met(String rule, String period) {
            return supervisor
                    .get("/api/compliance?year=2022&rule=%s", rule)
                    .get("cells")
                    .valueStream()
                    .filter(cell -> cell.get("period").asString().equals(period))
                    .filter(cell -> cell.get("counted").asInt() > 0)
                    .map(cell -> cell.get("bureau").asString())
                    .toList();
        }
    }

    @Nested
    @InBrowser
    class The_pages {

        private final Browser browser;

        The_pages(Site site, Browser browser) {
            this.browser = browser.at(site).wide(1280).loggedIn("demo-supervisor");
        }

        @Test
        void show_the_year_of_every_bureau_in_the_city_overview() {
            browser.open("/city?year=2022");

            Map<String, Integer> found = new TreeMap<>();
            browser.all("table.matrix tbody tr:has(td.total)").forEach(row -> {
                String link = row.findElement(By.cssSelector("th a")).getDomAttribute("href");
                String total = row.findElement(By.cssSelector("td.total span:last-child"))
                        .getDomProperty("textContent");
                found.put(link.replaceAll("/bureaus/([^/]+)/.*", "$1"), Integer.valueOf(total));
            });
            assertThat(found).isEqualTo(EXPECTED.timelineEntries());
        }

        @Test
        void list_the_entries_of_every_timeline() {
            Map<String, Integer> found = new TreeMap<>();
            for (String bureau : EXPECTED.timelineEntries().keySet()) {
                found.put(bureau, listed(bureau, "").size());
            }
            assertThat(found).isEqualTo(EXPECTED.timelineEntries());
        }

        @Test
        void list_what_was_known_on_a_past_day() {
            Stream<AsOf> days = EXPECTED.asOf();
            assertThat(days).allSatisfy(then -> {
                List<String> entries = listed(then.bureau(), "&asOf=" + then.day());
                assertThat(entries).as("%s", then).hasSize(then.entries());
                if (then.heldOn() != null) {
                    assertThat(entries.getFirst()).contains(then.heldOn());
                }
            });
        }

        @Test
        void sum_up_the_campaign() {
            browser.open("/campaigns/CONSTITUTION_WEEK/2022");

            assertThat(browser.all(".stats .stat b"))
                    .extracting(figure -> figure.getText())
                    .startsWith("4", "1,300+", "120+");
        }

        private List<String> listed(String bureau, String query) {
            browser.open("/bureaus/%s/timeline?year=2022%s".formatted(bureau, query));
            return browser.all("main table.stacked tbody tr").stream()
                    .map(entry -> entry.getText())
                    .toList();
        }
    }
}
