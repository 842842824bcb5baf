// SPDX-License-Identifier: Apache-2.0
package taizhang.api.court;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Bureaus;
import taizhang.api.record.Details;
import taizhang.api.record.RecordKind;

/**
 * One instance of an administrative case against one or several bureaus, domain.md: CourtCase, rules B5.
 *
 * @param bureau the defendant that keeps the record
 * @param caseKey 案号; see {@link CaseKey}
 * @param defendants other defendants; the owner need not be repeated
 * @param creditTo the defendants for which attendance counts by agreement (CT-03); none means all
 * @param receivedOn the day on which the papers came
 * @param cause 案由
 */
public record CourtCaseDetails(
        BureauId bureau,
        String caseKey,
        Instance instance,
        LocalDate receivedOn,
        @Nullable String court,
        @Nullable String cause,
        List<BureauId> defendants,
        List<BureauId> creditTo,
        List<Notice> notices,
        List<Hearing> hearings,
        List<Excuse> excuses,
        @Nullable String remark)
        implements Details {

    public CourtCaseDetails {
        CaseKey.require(caseKey);
        defendants = Bureaus.besides(bureau, defendants);
        creditTo = creditTo.stream().distinct().toList();
        notices = List.copyOf(notices);
        hearings = List.copyOf(hearings);
        excuses = List.copyOf(excuses);
        Set<BureauId> sued = Bureaus.of(bureau, defendants);
        for (int at = 0; at < creditTo.size(); at++) {
            requireSued("creditTo[" + at + "]", creditTo.get(at), sued);
        }
        for (int at = 0; at < hearings.size(); at++) {
            requireSued("hearings[" + at + "].headOrg", hearings.get(at).headOrg(), sued);
        }
        for (int at = 0; at < excuses.size(); at++) {
            requireSued("excuses[" + at + "].headOrg", excuses.get(at).headOrg(), sued);
        }
    }

    private static void requireSued(String field, @Nullable BureauId named, Set<BureauId> sued) {
        if (named != null && !sued.contains(named)) {
            throw Refused.field(field, Problem.CASE_NOT_DEFENDANT, named.value());
        }
    }

    /** What a notice calls to may lie ahead; all else that is told has happened. */
    @Override
    public Map<String, LocalDate> happenedOn() {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (int at = 0; at < notices.size(); at++) {
            days.put("notices[" + at + "].servedOn", notices.get(at).servedOn());
        }
        for (int at = 0; at < hearings.size(); at++) {
            days.put("hearings[" + at + "].heldOn", hearings.get(at).heldOn());
        }
        for (int at = 0; at < excuses.size(); at++) {
            days.put("excuses[" + at + "].submittedOn", excuses.get(at).submittedOn());
        }
        return days;
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.COURT_CASE;
    }

    @Override
    public BureauId owner() {
        return bureau;
    }

    @Override
    public Set<BureauId> bureaus() {
        return Bureaus.of(bureau, defendants);
    }

    @Override
    public LocalDate on() {
        return receivedOn;
    }

    @Override
    public String title() {
        return caseKey;
    }
}
