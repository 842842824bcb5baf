// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taizhang.query.SampleCity.activity;
import static taizhang.query.SampleCity.plan;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.query.asof.AsOf;
import taizhang.query.campaign.Tally.Amount;
import taizhang.query.campaign.Tally.Line;
import taizhang.web.security.Viewer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CampaignsTest {

    private static final Viewer SUPERVISOR = new Viewer("demo-supervisor", Role.SUPERVISOR, null);
    private static final CampaignKey CONSTITUTION_WEEK = new CampaignKey(Campaign.CONSTITUTION_WEEK, 2022);

    private final Story story = new Story(new CampaignProjection(), new CampaignIndexProjection());

    private Campaigns campaigns() {
        return new Campaigns(story.views(), SampleCity::directory);
    }

    private RollUp rollUp(CampaignKey key, AsOf asOf) {
        return campaigns().rollUp(key, asOf, SUPERVISOR);
    }

    private RollUp constitutionWeek() {
        return rollUp(CONSTITUTION_WEEK, story.now());
    }

    @Nested
    class The_sample_citys_constitution_week {

        @Test
        void counts_four_activities_the_joint_one_once() {
            SampleCity.tell(story);
            // act-yl-sf, act-lk-sf, act-yx-syt, and act-ty-sf of three bureaus.
            assertThat(constitutionWeek().totals().activities()).isEqualTo(4);
            assertThat(constitutionWeek().bureaus().stream()
                            .map(row -> row.bureau().value()))
                    .containsExactly("lk-sf", "ty-fy", "ty-sf", "ty-sf-ss", "yl-sf", "yx-sf-syt");
        }

        @Test
        void adds_more_than_1000_and_more_than_300_to_more_than_1300() {
            SampleCity.tell(story);
            assertThat(constitutionWeek().totals().materials()).isEqualTo(new Amount(1300, true));
            assertThat(constitutionWeek().totals().consultations()).isEqualTo(new Amount(120, true));
        }

        @Test
        void keeps_units_apart_in_the_breakdown() {
            SampleCity.tell(story);
            assertThat(constitutionWeek().totals().quantities())
                    .containsExactly(
                            new Line(QuantityKind.MATERIALS, "份", 300, true),
                            new Line(QuantityKind.MATERIALS, "册", 1000, true),
                            new Line(QuantityKind.CONSULTATIONS, "人次", 120, true),
                            new Line(QuantityKind.VILLAGES_REACHED, "个", 14, false));
        }

        @Test
        void puts_all_quantities_of_the_joint_activity_into_each_of_its_rows() {
            SampleCity.tell(story);
            assertThat(constitutionWeek().bureaus().stream()
                            .filter(row -> row.bureau().value().startsWith("ty-"))
                            .map(RollUp.Row::tally))
                    .hasSize(3)
                    .allSatisfy(tally -> {
                        assertThat(tally.activities()).isEqualTo(1);
                        assertThat(tally.materials()).isEqualTo(new Amount(300, true));
                    });
        }

        @Test
        void does_not_know_a_late_entry_before_it_was_entered() {
            SampleCity.tell(story);
            assertThat(rollUp(CONSTITUTION_WEEK, story.asOf("2022-12-19"))
                            .totals()
                            .activities())
                    .isEqualTo(3);
            assertThat(rollUp(CONSTITUTION_WEEK, story.asOf("2022-12-11")).held())
                    .isEmpty();
            assertThat(rollUp(CONSTITUTION_WEEK, story.asOf("2022-12-11")).plans())
                    .hasSize(1);
        }

        @Test
        void shows_a_secretary_only_what_lies_in_scope() {
            SampleCity.tell(story);
            RollUp own = campaigns()
                    .rollUp(
                            CONSTITUTION_WEEK,
                            story.now(),
                            new Viewer("secretary-ty-fy", Role.SECRETARY, new BureauId("ty-fy")));
            assertThat(own.wholeCity()).isFalse();
            assertThat(own.totals().activities()).isEqualTo(1);
            assertThat(own.bureaus())
                    .singleElement()
                    .satisfies(row -> assertThat(row.bureau().value()).isEqualTo("ty-fy"));
        }
    }

    @Nested
    class Sums {

        @Test
        void are_exact_while_every_number_is() {
            story.recorded("a", activity("2022-12-05", quantities(10, false), "yl-sf"))
                    .recorded("b", activity("2022-12-06", quantities(5, false), "lk-sf"));
            assertThat(constitutionWeek().totals().materials()).isEqualTo(new Amount(15, false));
        }

        @Test
        void are_nought_and_exact_without_any_number() {
            story.recorded("a", activity("2022-12-05", List.of(), "yl-sf"));
            assertThat(constitutionWeek().totals().materials()).isEqualTo(new Amount(0, false));
        }

        private List<Quantity> quantities(long number, boolean atLeast) {
            return List.of(new Quantity(QuantityKind.MATERIALS, number, "份", atLeast));
        }
    }

    @Nested
    class Changes {

        @Test
        void a_corrected_date_moves_an_activity_into_another_year() {
            story.recorded("a", activity("2022-12-31", List.of(), "yl-sf"))
                    .corrected("a", activity("2021-12-31", List.of(), "yl-sf"));
            assertThat(constitutionWeek().held()).isEmpty();
            assertThat(rollUp(new CampaignKey(Campaign.CONSTITUTION_WEEK, 2021), story.now())
                            .held())
                    .hasSize(1);
        }

        @Test
        void a_corrected_campaign_moves_an_activity_into_another_campaign_and_leaves_the_past_alone() {
            story.on("2022-12-05")
                    .recorded("a", activity("2022-12-05", List.of(), "yl-sf"))
                    .on("2022-12-07")
                    .corrected("a", activity(Campaign.ANTI_DRUG_DAY, "2022-12-05", List.of(), "yl-sf"));
            assertThat(constitutionWeek().held()).isEmpty();
            assertThat(rollUp(CONSTITUTION_WEEK, story.asOf("2022-12-06")).held())
                    .hasSize(1);
            assertThat(rollUp(new CampaignKey(Campaign.ANTI_DRUG_DAY, 2022), story.now())
                            .held())
                    .hasSize(1);
        }

        @Test
        void a_voided_activity_counts_no_more() {
            story.recorded("a", activity("2022-12-05", List.of(), "yl-sf")).voided("a");
            assertThat(constitutionWeek().totals().activities()).isZero();
        }

        @Test
        void a_plan_joins_its_campaign_when_it_is_issued() {
            story.drafted("p", plan("zz-sf", Campaign.CONSTITUTION_WEEK, null));
            assertThat(constitutionWeek().plans()).isEmpty();
            story.recorded("p", plan("zz-sf", Campaign.CONSTITUTION_WEEK, "2022-11-30"));
            assertThat(constitutionWeek().plans()).hasSize(1);
        }
    }

    @Nested
    class The_list_of_campaigns {

        @Test
        void is_one_for_each_year_and_leaves_out_what_came_to_nothing() {
            story.recorded("a", activity("2021-12-05", List.of(), "yl-sf"))
                    .recorded("b", activity("2022-12-05", List.of(), "yl-sf"))
                    .recorded("c", activity(Campaign.ANTI_DRUG_DAY, "2022-06-26", List.of(), "yl-sf"))
                    .voided("c");
            assertThat(campaigns().years()).containsExactly(2022, 2021);
            assertThat(campaigns().ofYear(2022, story.now(), SUPERVISOR))
                    .extracting(RollUp::campaign)
                    .containsExactly(Campaign.CONSTITUTION_WEEK);
            assertThat(campaigns().ofYear(2021, story.now(), SUPERVISOR)).hasSize(1);
            assertThat(campaigns().ofYear(2020, story.now(), SUPERVISOR)).isEmpty();
        }
    }

    @Nested
    class Addresses {

        @Test
        void of_unknown_campaigns_and_impossible_years_are_not_found() {
            assertThatThrownBy(() -> CampaignKey.parse("MAY_DAY", "2022")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> CampaignKey.parse("CONSTITUTION_WEEK", "22"))
                    .isInstanceOf(Refused.class);
            assertThat(CampaignKey.parse("CONSTITUTION_WEEK", "2022")).isEqualTo(CONSTITUTION_WEEK);
        }
    }
}
