// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Bureaus;
import taizhang.api.record.CountsAs;
import taizhang.api.record.Details;
import taizhang.api.record.PartOfDay;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.api.record.TimeOfDay;

/**
 * A publicity activity (宣传活动), domain.md §5.
 *
 * @param plan the plan it carries out, if any
 * @param planItem the item of that plan, if any
 * @param campaign the campaign it counts for; taken from the plan where nobody chose it
 * @param coHosts bureaus that held it together with the host; it counts once in each row and once for the city
 * @param partners others that helped, in words
 * @param theme 活动主题
 * @param morePlaces 其他地点, where there were several
 * @param placeTags 宪法“进”的场所
 * @param topics 宣传内容, laws and topics
 * @param feedback 群众意见建议
 * @param countsAs 计入职责, besides the activity itself
 */
public record ActivityDetails(
        BureauId host,
        String title,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable PartOfDay partOfDay,
        @Nullable String place,
        @Nullable RecordId plan,
        @Nullable String planItem,
        @Nullable Campaign campaign,
        List<BureauId> coHosts,
        List<String> partners,
        List<Channel> channels,
        List<Quantity> quantities,
        @Nullable String theme,
        List<String> morePlaces,
        List<PlaceTag> placeTags,
        List<String> topics,
        @Nullable String feedback,
        List<MediaReport> media,
        List<CountsAs> countsAs,
        @Nullable String minutes,
        @Nullable String remark)
        implements Details {

    public ActivityDetails {
        TimeOfDay.requireOrder(startsAt, endsAt);
        coHosts = Bureaus.besides(host, coHosts);
        partners = List.copyOf(partners);
        channels = List.copyOf(channels);
        quantities = List.copyOf(quantities);
        morePlaces = List.copyOf(morePlaces);
        placeTags = placeTags.stream().distinct().toList();
        topics = List.copyOf(topics);
        media = List.copyOf(media);
        countsAs = countsAs.stream().distinct().toList();
    }

    /** What every ledger says; all that is asked under 补充材料 since then is empty. */
    public ActivityDetails(
            BureauId host,
            String title,
            LocalDate heldOn,
            @Nullable LocalTime startsAt,
            @Nullable LocalTime endsAt,
            @Nullable PartOfDay partOfDay,
            @Nullable String place,
            @Nullable RecordId plan,
            @Nullable String planItem,
            @Nullable Campaign campaign,
            List<BureauId> coHosts,
            List<String> partners,
            List<Channel> channels,
            List<Quantity> quantities,
            @Nullable String minutes,
            @Nullable String remark) {
        this(
                host,
                title,
                heldOn,
                startsAt,
                endsAt,
                partOfDay,
                place,
                plan,
                planItem,
                campaign,
                coHosts,
                partners,
                channels,
                quantities,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                minutes,
                remark);
    }

    /** The same activity, counted for another campaign. */
    public ActivityDetails countedFor(@Nullable Campaign other) {
        return new ActivityDetails(
                host,
                title,
                heldOn,
                startsAt,
                endsAt,
                partOfDay,
                place,
                plan,
                planItem,
                other,
                coHosts,
                partners,
                channels,
                quantities,
                theme,
                morePlaces,
                placeTags,
                topics,
                feedback,
                media,
                countsAs,
                minutes,
                remark);
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.PUBLICITY_ACTIVITY;
    }

    @Override
    public BureauId owner() {
        return host;
    }

    @Override
    public Set<BureauId> bureaus() {
        return Bureaus.of(host, coHosts);
    }

    @Override
    public LocalDate on() {
        return heldOn;
    }
}
