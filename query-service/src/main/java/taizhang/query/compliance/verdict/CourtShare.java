// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.court.CourtCaseDetails;
import taizhang.api.court.Excuse;
import taizhang.api.court.HeadClass;
import taizhang.api.court.Hearing;
import taizhang.api.court.Instance;

/**
 * One instance of a case as one defendant answers for it (rules E2.20).
 *
 * @param firstHearing by which the case is dated; absent while it was not heard
 * @param owed whether attendance is credited to this defendant: by agreement, or because there is none
 * @param notified whether the court asked for the head
 * @param excused whether the court accepted an excuse and no head of this defendant came
 * @param attended whether a head of this defendant came whose proof was accepted
 * @param chief whether that was the chief
 * @param spoke whether one of those spoke
 */
public record CourtShare(
        String caseKey,
        Instance instance,
        @Nullable LocalDate firstHearing,
        boolean owed,
        boolean notified,
        boolean excused,
        boolean attended,
        boolean chief,
        boolean spoke) {

    static CourtShare of(CourtCaseDetails court, BureauId unit) {
        List<Hearing> came = court.hearings().stream()
                .filter(hearing -> hearing.head() != HeadClass.NONE)
                .filter(hearing -> orOwner(hearing.headOrg(), court).equals(unit))
                .toList();
        List<Hearing> valid = came.stream()
                .filter(hearing -> Boolean.TRUE.equals(hearing.identityProof()))
                .toList();
        return new CourtShare(
                court.caseKey(),
                court.instance(),
                firstHearing(court).orElse(null),
                court.creditTo().isEmpty() || court.creditTo().contains(unit),
                !court.notices().isEmpty(),
                came.isEmpty() && court.excuses().stream().anyMatch(excuse -> accepted(excuse, court, unit)),
                !valid.isEmpty(),
                valid.stream().anyMatch(hearing -> hearing.head() == HeadClass.CHIEF),
                valid.stream().anyMatch(hearing -> Boolean.TRUE.equals(hearing.spoke())));
    }

    static Optional<LocalDate> firstHearing(CourtCaseDetails court) {
        return court.hearings().stream().map(Hearing::heldOn).min(LocalDate::compareTo);
    }

    /** Case and instance: two defendants may each keep a record of the same. */
    String key() {
        return caseKey + "/" + instance;
    }

    /** As two records of it tell together. */
    CourtShare with(CourtShare other) {
        boolean came = attended || other.attended;
        return new CourtShare(
                caseKey,
                instance,
                firstHearing,
                owed,
                notified || other.notified,
                !came && (excused || other.excused),
                came,
                chief || other.chief,
                spoke || other.spoke);
    }

    private static boolean accepted(Excuse excuse, CourtCaseDetails court, BureauId unit) {
        return Boolean.TRUE.equals(excuse.accepted())
                && orOwner(excuse.headOrg(), court).equals(unit);
    }

    private static BureauId orOwner(@Nullable BureauId head, CourtCaseDetails court) {
        return Objects.requireNonNullElse(head, court.bureau());
    }
}
