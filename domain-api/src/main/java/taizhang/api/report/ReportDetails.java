// SPDX-License-Identifier: Apache-2.0
package taizhang.api.report;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Details;
import taizhang.api.record.RecordKind;

/**
 * A plan or report filed with a superior, domain.md: Report; issued notices (通报) are another thing.
 *
 * @param year the year it is about, which need not be the one it was filed in (PF-08 reports on the last one)
 * @param filedOn 报送日期
 * @param addressee 报送对象
 * @param edition 第几稿: a report that is filed again, changed, is the next; 1 unless said otherwise
 * @param docNo 文号
 */
public record ReportDetails(
        BureauId bureau,
        ReportKind kind,
        String title,
        int year,
        ReportPeriod period,
        LocalDate filedOn,
        @Nullable String addressee,
        int edition,
        @Nullable String docNo,
        @Nullable String remark)
        implements Details {

    @Override
    public RecordKind recordKind() {
        return RecordKind.REPORT;
    }

    @Override
    public BureauId owner() {
        return bureau;
    }

    @Override
    public Set<BureauId> bureaus() {
        return Set.of(bureau);
    }

    @Override
    public LocalDate on() {
        return filedOn;
    }
}
