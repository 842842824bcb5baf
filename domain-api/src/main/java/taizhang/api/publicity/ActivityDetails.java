// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Bureaus;
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
        @Nullable String minutes,
        @Nullable String remark)
        implements Details {

    public ActivityDetails {
        TimeOfDay.requireOrder(startsAt, endsAt);
        coHosts = Bureaus.besides(host, coHosts);
        partners = List.copyOf(partners);
        channels = List.copyOf(channels);
        quantities = List.copyOf(quantities);
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
