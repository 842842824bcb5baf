// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * @param filedWith 报备单位, with the day and the receipt (回执)
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
        @Nullable String remark)
        implements Details {

    public PlanDetails {
        aspects = List.copyOf(aspects);
        items = List.copyOf(items);
        partners = List.copyOf(partners);
    }

    /** What every ledger says; all that is asked under 补充材料 since then is empty. */
    public PlanDetails(
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
            @Nullable String remark) {
        this(
                bureau, title, year, campaign, window, aspects, items, basis, leadDept, issuedOn, null, List.of(), null,
                null, null, null, null, remark);
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
