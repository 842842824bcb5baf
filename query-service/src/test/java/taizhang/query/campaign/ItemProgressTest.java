// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.DroppedItem;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.publicity.PlanItem;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.api.record.RecordId;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.query.asof.AsOf;
import taizhang.query.campaign.ItemProgress.State;
import taizhang.query.campaign.Tally.Amount;
import taizhang.web.security.Viewer;

/**
 * A plan of four items for 4 to 10 December 2022:
 *
 * <ol>
 *   <li>hand out 1,500 copies (份): handed out on the 5th, "more than 1,000" copies by one bureau, and on the 6th "more
 *       than 300" by three bureaus together, and 40 volumes (册): 1,000+ and 300+ give 1,300+, the volumes stay apart and
 *       the joint one counts once;
 *   <li>two lectures (场), of which one was held on the 9th, uncounted otherwise, and one on the 12th, after its time;
 *   <li>a competition that nobody held;
 *   <li>an online quiz with no end.
 * </ol>
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ItemProgressTest {

    private static final Viewer SUPERVISOR = new Viewer("demo-supervisor", Role.SUPERVISOR, null);
    private static final CampaignKey WEEK = new CampaignKey(Campaign.CONSTITUTION_WEEK, 2022);
    private static final LocalDate FIRST = LocalDate.of(2022, 12, 4);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 10);

    private final List<PlanItem> items = List.of(
            new PlanItem("1", "发放资料", null, FIRST, LAST, null, 1500L, "份", null, null),
            new PlanItem("2", "讲座", null, FIRST, LAST, null, 2L, "场", null, null),
            new PlanItem("3", "知识竞赛", null, FIRST, LAST, "一次", null, null, null, null),
            new PlanItem("4", "线上答题", null, FIRST, null, null, null, null, null, null));

    private final Story story = new Story(new CampaignProjection(), new CampaignIndexProjection())
            .on("2022-12-01")
            .recorded("p", plan(items, List.of()))
            .on("2022-12-07")
            .recorded("a", activity("2022-12-05", "1", List.of(copies(1000, true)), "yl-sf"))
            .recorded(
                    "b",
                    activity(
                            "2022-12-06",
                            "1",
                            List.of(copies(300, true), new Quantity(QuantityKind.MATERIALS, 40, "册", false)),
                            "ty-sf",
                            "ty-fy",
                            "ty-sf-ss"))
            .on("2022-12-13")
            .recorded("c", activity("2022-12-09", "2", List.of(), "lk-sf"))
            .recorded("d", activity("2022-12-12", "2", List.of(), "lk-sf"))
            .recorded("e", activity("2022-12-08", null, List.of(copies(7, false)), "lk-sf"));

    @Test
    void more_than_1000_and_more_than_300_come_to_more_than_1300_of_the_targets_own_unit() {
        assertThat(item(0).targetNumber()).isEqualTo(1500);
        assertThat(item(0).done()).isEqualTo(new Amount(1300, true));
        assertThat(item(0).activities()).isEqualTo(2);
    }

    @Test
    void an_activity_after_the_items_time_is_linked_but_does_not_make_it_done() {
        assertThat(item(1).done()).isEqualTo(new Amount(2, false));
        assertThat(item(1).withinSpan()).isEqualTo(1);
        story.voided("c");
        assertThat(item(1).state()).isEqualTo(State.NOT_DONE);
        assertThat(item(1).activities()).isEqualTo(1);
    }

    @Test
    void what_nobody_held_is_not_done_when_its_time_has_run_out_and_open_before() {
        assertThat(items())
                .extracting(ItemProgress::state)
                .containsExactly(State.DONE, State.DONE, State.NOT_DONE, State.OPEN);
        assertThat(plan(story.asOf("2022-12-10")).items())
                .extracting(ItemProgress::state)
                .containsExactly(State.DONE, State.OPEN, State.OPEN, State.OPEN);
    }

    /** Of four items the superior drops the third, which nobody held, and the second, which was: two planned, one done. */
    @Test
    void what_the_superior_has_dropped_is_neither_planned_nor_missed_nor_done() {
        PlanDetails fewer = plan(
                items,
                List.of(
                        new DroppedItem("3", "市普法办〔2022〕21号", "改为线上"),
                        new DroppedItem("2", "市普法办〔2022〕21号", "讲师另有任务")));
        story.on("2022-12-14").continued("p", fewer, "dropped");
        assertThat(items())
                .extracting(ItemProgress::state)
                .containsExactly(State.DONE, State.DROPPED, State.DROPPED, State.OPEN);
        assertThat(plan(story.now()).planned()).isEqualTo(2);
        assertThat(plan(story.now()).done()).isEqualTo(1);
        // What was known on the 13th, before the decision, stays as it was: one item not held, two done.
        assertThat(plan(story.asOf("2022-12-13")).planned()).isEqualTo(4);
        assertThat(plan(story.asOf("2022-12-13")).done()).isEqualTo(2);
    }

    @Test
    void a_target_in_words_is_never_added_up() {
        assertThat(item(2).target()).isEqualTo("一次");
        assertThat(item(2).done()).isNull();
    }

    private ItemProgress item(int at) {
        return items().get(at);
    }

    private List<ItemProgress> items() {
        return plan(story.on("2022-12-14").now()).items();
    }

    private RollUp.Issued plan(AsOf asOf) {
        return new Campaigns(story.views(), SampleCity::directory)
                .rollUp(WEEK, asOf, SUPERVISOR)
                .plans()
                .getFirst();
    }

    private static Quantity copies(long number, boolean atLeast) {
        return new Quantity(QuantityKind.MATERIALS, number, "份", atLeast);
    }

    private static PlanDetails plan(List<PlanItem> items, List<DroppedItem> dropped) {
        return new PlanDetails(
                new BureauId("zz-sf"),
                "宪法宣传周",
                2022,
                Campaign.CONSTITUTION_WEEK,
                null,
                List.of(),
                items,
                null,
                null,
                LocalDate.of(2022, 12, 1),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                dropped,
                List.of());
    }

    private static ActivityDetails activity(
            String heldOn, @Nullable String item, List<Quantity> quantities, String host, String... coHosts) {
        return new ActivityDetails(
                new BureauId(host),
                "宪法宣传",
                LocalDate.parse(heldOn),
                null,
                null,
                null,
                null,
                new RecordId("p"),
                item,
                Campaign.CONSTITUTION_WEEK,
                List.of(coHosts).stream().map(BureauId::new).toList(),
                List.of(),
                List.of(),
                quantities,
                null,
                null);
    }
}
