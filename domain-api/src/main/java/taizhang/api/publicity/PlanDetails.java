// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

import java.time.LocalDate;
import java.util.List;
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
        @Nullable String remark)
        implements Details {

    public PlanDetails {
        aspects = List.copyOf(aspects);
        items = List.copyOf(items);
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
