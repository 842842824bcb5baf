// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Details;
import taizhang.api.record.RecordKind;
import taizhang.query.asof.AsOf;
import taizhang.web.calendar.WorkingDays;

/**
 * A record as the API tells it.
 *
 * @param version to be named by whoever corrects it; also the ETag
 * @param heldOn absent for a draft; the day it is set for where it was not held yet
 * @param recordedAt when it was first recorded, absent for a draft and for what was not held
 * @param late absent where the working days in between are not known
 * @param reason why it was last postponed, corrected, cancelled, voided or restored
 * @param asOf the day asked for, if any
 * @param source where it was copied from, such as a row of an imported file
 */
record RecordAnswer(
        String id,
        RecordKind kind,
        long version,
        RecordStatus status,
        BureauId owner,
        List<BureauId> bureaus,
        String title,
        @Nullable LocalDate heldOn,
        @Nullable Instant recordedAt,
        @Nullable Boolean late,
        @Nullable Integer delayWorkdays,
        @Nullable String lateReason,
        @Nullable String reason,
        @Nullable LocalDate asOf,
        Details details,
        @Nullable String source) {

    static RecordAnswer of(String id, RecordHistory history, AsOf asOf, WorkingDays workingDays) {
        Version latest = history.latest();
        Details details = latest.details();
        Optional<Version> entry = history.entry();
        Optional<Lateness> lateness = history.lateness(workingDays);
        return new RecordAnswer(
                id,
                details.recordKind(),
                latest.number(),
                history.status(),
                details.owner(),
                List.copyOf(details.bureaus()),
                details.title(),
                details.inForce() ? details.on() : null,
                entry.map(Version::recordedAt).orElse(null),
                lateness.map(Lateness::late).orElse(null),
                lateness.map(Lateness::delayWorkdays).orElse(null),
                entry.map(Version::reason).orElse(null),
                latest.equals(entry.orElse(null)) ? null : latest.reason(),
                asOf.day(),
                details,
                entry.map(Version::source).orElse(null));
    }
}
