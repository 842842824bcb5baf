// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Details;
import taizhang.api.record.RecordKind;

/**
 * A publicity plan (宣传计划), domain.md §4.
 *
 * @param year the year it is for
 * @param aspects 方面, such as 学习 and 培训, at most 50
 * @param basis 依据文件
 * @param issuedOn the day it was issued; absent while it is a draft
 * @param ownerRole 责任人 by office; no telephone, which would be personal
 * @param partners 配合单位, in words
 * @param approverRole 审批人 by office
 * @param filedWith 报备单位, with the day and the receipt (回执), as said with the plan itself
 * @param filings those that came afterwards
 * @param dropped each item at most once
 * @param closings at most one
 */
public record PlanDetails(
        BureauId bureau,
        String title,
        int year,
        @Nullable Campaign campaign,
        @Nullable Window window,
        List<String> aspects,
        List<PlanItem> items,
        @Nullable String basis,
        @Nullable String leadDept,
        @Nullable LocalDate issuedOn,
        @Nullable String ownerRole,
        List<String> partners,
        @Nullable String approverRole,
        @Nullable LocalDate approvedOn,
        @Nullable String filedWith,
        @Nullable LocalDate filedOn,
        @Nullable String filingReceipt,
        @Nullable String remark,
        List<Filing> filings,
        List<DroppedItem> dropped,
        List<Closing> closings)
        implements Details {

    public PlanDetails {
        aspects = List.copyOf(aspects);
        items = List.copyOf(items);
        partners = List.copyOf(partners);
        filings = List.copyOf(filings);
        dropped = List.copyOf(dropped);
        closings = List.copyOf(closings);
        requireDroppedOnce(items, dropped);
        if (closings.size() > 1) {
            throw Refused.field(
                    "closings[1].closedOn",
                    Problem.PLAN_CLOSED,
                    closings.getFirst().closedOn());
        }
    }

    private static void requireDroppedOnce(List<PlanItem> items, List<DroppedItem> dropped) {
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < dropped.size(); at++) {
            String item = dropped.get(at).item();
            if (items.stream().noneMatch(known -> known.id().equals(item))) {
                throw Refused.field("dropped[" + at + "].item", Problem.PLAN_UNKNOWN);
            }
            if (!seen.add(item)) {
                throw Refused.field("dropped[" + at + "].item", Problem.PLAN_ITEM_DROPPED);
            }
        }
    }

    public boolean isDropped(PlanItem item) {
        return dropped.stream().anyMatch(one -> one.item().equals(item.id()));
    }

    /** Whether it was over on a day; it still counts on the day itself. */
    public boolean isClosedBefore(LocalDate day) {
        return closings.stream().anyMatch(closing -> closing.closedOn().isBefore(day));
    }

    @Override
    public Map<String, LocalDate> happenedOn() {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        if (approvedOn != null) {
            days.put("approvedOn", approvedOn);
        }
        if (filedOn != null) {
            days.put("filedOn", filedOn);
        }
        for (int at = 0; at < filings.size(); at++) {
            days.put("filings[" + at + "].filedOn", filings.get(at).filedOn());
        }
        for (int at = 0; at < closings.size(); at++) {
            days.put("closings[" + at + "].closedOn", closings.get(at).closedOn());
        }
        return days;
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.PUBLICITY_PLAN;
    }

    @Override
    public BureauId owner() {
        return bureau;
    }

    @Override
    public Set<BureauId> bureaus() {
        return Set.of(bureau);
    }

    /** The day of issue; a draft stands on the first day of its year. */
    @Override
    public LocalDate on() {
        return issuedOn == null ? LocalDate.of(year, 1, 1) : issuedOn;
    }

    /** A revised draft is still a draft: only its issue brings a plan into force. */
    @Override
    public boolean inForce() {
        return issuedOn != null;
    }
}
