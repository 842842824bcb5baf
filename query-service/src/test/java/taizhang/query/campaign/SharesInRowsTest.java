// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.SampleCity.activity;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.api.publicity.ShareCommand;
import taizhang.api.publicity.ShareEvent.ShareConfirmed;
import taizhang.api.record.RecordId;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.query.asof.AsOf;
import taizhang.query.campaign.Tally.Amount;
import taizhang.query.share.ShareProjection;
import taizhang.web.security.Viewer;

/**
 * In December 2022 ty-sf hands out 300 copies and answers more than 90 questions together with ty-fy and ty-sf-ss; lk-sf hands
 * out 50 copies alone. On the 12th ty-fy says that 100 copies and 20 answers were its own, on the 14th that it were 120 copies.
 *
 * <p>City: 300 + 50 = 350 copies and 90+ answers, whoever says what. Rows on the 13th: ty-fy 100 and 20; ty-sf
 * 300 − 100 = 200 and 90+ − 20 = 70+; ty-sf-ss, which has said nothing, 300 and 90+. From the 14th on: ty-fy 120 and 0, ty-sf
 * 180 and 90+.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharesInRowsTest {

    private static final Viewer SUPERVISOR = new Viewer("demo-supervisor", Role.SUPERVISOR, null);
    private static final CampaignKey WEEK = new CampaignKey(Campaign.CONSTITUTION_WEEK, 2022);

    private final Story story =
            new Story(new CampaignProjection(), new CampaignIndexProjection(), new ShareProjection());

    @BeforeEach
    void a_joint_activity_is_shared() {
        story.on("2022-12-10")
                .recorded(
                        "joint",
                        activity("2022-12-09", List.of(copies(300), answers(90, true)), "ty-sf", "ty-fy", "ty-sf-ss"))
                .recorded("alone", activity("2022-12-09", List.of(copies(50)), "lk-sf"))
                .on("2022-12-12");
        share(copies(100), answers(20, false));
        story.on("2022-12-14");
        share(copies(120));
    }

    private void share(Quantity... own) {
        RecordId record = new RecordId("joint");
        story.append(ShareCommand.target(record), new ShareConfirmed(record, new BureauId("ty-fy"), List.of(own)));
    }

    private RollUp rollUp(AsOf asOf) {
        return new Campaigns(story.views(), SampleCity::directory).rollUp(WEEK, asOf, SUPERVISOR);
    }

    private static Tally row(RollUp rollUp, String bureau) {
        return rollUp.bureaus().stream()
                .filter(row -> row.bureau().value().equals(bureau))
                .findFirst()
                .orElseThrow()
                .tally();
    }

    @Test
    void the_city_counts_the_whole_once_whoever_says_what() {
        for (AsOf asOf : List.of(story.asOf("2022-12-10"), story.asOf("2022-12-13"), story.now())) {
            assertThat(rollUp(asOf).totals().activities()).isEqualTo(2);
            assertThat(rollUp(asOf).totals().materials()).isEqualTo(new Amount(350, false));
            assertThat(rollUp(asOf).totals().consultations()).isEqualTo(new Amount(90, true));
        }
    }

    @Test
    void each_row_counts_what_was_known_of_its_own_share_on_the_day_asked_for() {
        RollUp before = rollUp(story.asOf("2022-12-10"));
        assertThat(row(before, "ty-fy").materials()).isEqualTo(new Amount(300, false));
        assertThat(row(before, "ty-sf").materials()).isEqualTo(new Amount(300, false));

        RollUp then = rollUp(story.asOf("2022-12-13"));
        assertThat(row(then, "ty-fy").materials()).isEqualTo(new Amount(100, false));
        assertThat(row(then, "ty-fy").consultations()).isEqualTo(new Amount(20, false));
        assertThat(row(then, "ty-sf").materials()).isEqualTo(new Amount(200, false));
        assertThat(row(then, "ty-sf").consultations()).isEqualTo(new Amount(70, true));
        assertThat(row(then, "ty-sf-ss").materials()).isEqualTo(new Amount(300, false));

        RollUp now = rollUp(story.now());
        assertThat(row(now, "ty-fy").materials()).isEqualTo(new Amount(120, false));
        assertThat(row(now, "ty-fy").consultations()).isEqualTo(new Amount(0, false));
        assertThat(row(now, "ty-sf").materials()).isEqualTo(new Amount(180, false));
        assertThat(row(now, "ty-sf").consultations()).isEqualTo(new Amount(90, true));
    }

    @Test
    void a_share_outlives_a_correction_of_the_activity() {
        story.corrected(
                "joint", activity("2022-12-09", List.of(copies(310), answers(90, true)), "ty-sf", "ty-fy", "ty-sf-ss"));
        assertThat(row(rollUp(story.now()), "ty-fy").materials()).isEqualTo(new Amount(120, false));
        assertThat(row(rollUp(story.now()), "ty-sf").materials()).isEqualTo(new Amount(190, false));
    }

    private static Quantity copies(long number) {
        return new Quantity(QuantityKind.MATERIALS, number, "份", false);
    }

    private static Quantity answers(long number, boolean atLeast) {
        return new Quantity(QuantityKind.CONSULTATIONS, number, "人次", atLeast);
    }
}
