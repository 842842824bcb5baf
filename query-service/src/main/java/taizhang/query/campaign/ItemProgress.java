// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taizhang.api.publicity.Channel;
import taizhang.api.publicity.PlanItem;
import taizhang.api.publicity.Quantity;
import taizhang.api.record.RecordId;
import taizhang.query.campaign.CampaignYear.Activity;
import taizhang.query.campaign.Tally.Amount;

/**
 * What was planned in one item against what was done for it.
 *
 * @param activities those that name the item, each once however many bureaus held it
 * @param withinSpan those of them that were held in the item's own time
 * @param target in words
 * @param targetNumber with its unit, where the plan says one
 * @param done the sum of what was counted in that unit and in no other; absent without a target in numbers
 */
public record ItemProgress(
        String id,
        String content,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Channel channel,
        State state,
        int activities,
        int withinSpan,
        @Nullable String target,
        @Nullable Long targetNumber,
        @Nullable String targetUnit,
        @Nullable Amount done) {

    /** Whether an item was carried out (rules F4): by an activity held in its time, whatever it came to. */
    public enum State {
        DONE,
        /** Its time has not run out. */
        OPEN,
        /** The superior has dropped it, so it is neither planned nor missed, whatever was held for it. */
        DROPPED,
        NOT_DONE
    }

    /** @param today the day of which the page speaks */
    static ItemProgress of(RecordId plan, PlanItem item, boolean dropped, List<Activity> all, LocalDate today) {
        List<Activity> linked =
                all.stream().filter(activity -> activity.carriesOut(plan, item)).toList();
        int withinSpan = (int) linked.stream()
                .filter(activity -> isWithin(item, activity.heldOn()))
                .count();
        return new ItemProgress(
                item.id(),
                item.content(),
                item.from(),
                item.to(),
                item.channel(),
                dropped ? State.DROPPED : state(item, withinSpan, today),
                linked.size(),
                withinSpan,
                item.target(),
                item.targetNumber(),
                item.targetUnit(),
                item.targetUnit() == null ? null : done(item.targetUnit(), linked));
    }

    private static State state(PlanItem item, int withinSpan, LocalDate today) {
        if (withinSpan > 0) {
            return State.DONE;
        }
        return item.to() != null && today.isAfter(item.to()) ? State.NOT_DONE : State.OPEN;
    }

    private static boolean isWithin(PlanItem item, LocalDate day) {
        return (item.from() == null || !day.isBefore(item.from())) && (item.to() == null || !day.isAfter(item.to()));
    }

    /** Occasions are the activities themselves where nobody counted them otherwise. */
    private static Amount done(String unit, List<Activity> linked) {
        List<Quantity> counted = linked.stream()
                .flatMap(activity -> activity.quantities().stream())
                .filter(quantity -> quantity.unit().equals(unit))
                .toList();
        return Objects.equals(unit, "场") && counted.isEmpty()
                ? new Amount(linked.size(), false)
                : Tally.sum(counted.stream());
    }
}
