// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;

/** What one version of a record says; each kind has its own record type in its own package. */
public interface Details {

    RecordKind recordKind();

    /** The bureau that keeps the record and may correct it. */
    BureauId owner();

    /** All bureaus in whose rows the record stands: the owner first, then those that took part. */
    Set<BureauId> bureaus();

    /** The business date, Asia/Shanghai: when it was held or issued, not when it was entered. */
    LocalDate on();

    /** The hour at which it began or is to begin; absent where nobody said it. */
    default @Nullable LocalTime startsAt() {
        return null;
    }

    String title();

    /** Other days, by the path of their field, on which something happened that the record tells of. */
    default Map<String, LocalDate> happenedOn() {
        return Map.of();
    }

    /** Whether those who came are counted, bureau by bureau; then each bureau that took part says its own count. */
    default boolean countsHeads() {
        return false;
    }

    /** The headcount of the bureau that keeps the record. */
    default @Nullable Attendance attendance() {
        return null;
    }

    /** False while it is only a draft, which counts nowhere. */
    default boolean inForce() {
        return true;
    }
}
