// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.RecordEvent;
import taizhang.query.compliance.verdict.Review;
import taizhang.query.record.Part.MakeUp;

/**
 * What others than its writer have said of a record while it stood in a document, so that nearly no record's own history
 * need be read to judge by it.
 *
 * @param approvedFor the days for which a supervisor approved it
 * @param confirmed what the unit, which took part, said last of its own headcount
 * @param madeUp by people of the unit
 */
record Heard(
        @Nullable List<LocalDate> approvedFor,
        @Nullable Attendance confirmed,
        @Nullable List<MakeUp> madeUp) {

    static final Heard NOTHING = new Heard(null, null, null);

    Heard {
        // Absent in a document where there is none, as in that of nearly every record.
        approvedFor = approvedFor == null || approvedFor.isEmpty() ? null : List.copyOf(approvedFor);
        madeUp = madeUp == null || madeUp.isEmpty() ? null : List.copyOf(madeUp);
    }

    Heard after(RecordEvent event, BureauId unit) {
        return switch (event) {
            case RecordEvent.Approved approved -> approvedFor(approved.details().on());
            case RecordEvent.BackdateApproved approved ->
                approvedFor(approved.details().on());
            case RecordEvent.HeadcountConfirmed said
            when said.bureau().equals(unit) -> new Heard(approvedFor, said.attendance(), madeUp);
            case RecordEvent.MadeUp said
            when said.bureau().equals(unit) ->
                new Heard(approvedFor, confirmed, and(madeUp, new MakeUp(said.on(), said.persons())));
            default -> this;
        };
    }

    private Heard approvedFor(LocalDate day) {
        return new Heard(and(approvedFor, day), confirmed, madeUp);
    }

    private static <T> List<T> and(@Nullable List<T> some, T another) {
        return Stream.concat(known(some).stream(), Stream.of(another)).toList();
    }

    private static <T> List<T> known(@Nullable List<T> some) {
        return Objects.requireNonNullElse(some, List.of());
    }

    /** @param held the day that the record says now; for another day it would need another approval */
    Review on(LocalDate held) {
        return equals(NOTHING)
                ? Review.NONE
                : new Review(
                        known(approvedFor).contains(held),
                        false,
                        false,
                        null,
                        confirmed,
                        known(madeUp).stream()
                                .mapToInt(made -> made.lifting(held))
                                .sum());
    }
}
