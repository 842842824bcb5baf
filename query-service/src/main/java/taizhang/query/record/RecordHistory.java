// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.RecordId;
import taizhang.web.calendar.WorkingDays;

/** All versions of one record, the oldest first; document {@code record/<id>}. */
public record RecordHistory(List<Version> versions) {

    public RecordHistory {
        versions = List.copyOf(versions);
    }

    public static String id(RecordId record) {
        return "record/" + record;
    }

    RecordHistory with(Version version) {
        return new RecordHistory(
                Stream.concat(versions.stream(), Stream.of(version)).toList());
    }

    /** What was known of the record at a log position; empty when nothing was. */
    public Optional<RecordHistory> at(long position) {
        List<Version> known = versions.stream()
                .filter(version -> version.position() <= position)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new RecordHistory(known));
    }

    public Version latest() {
        return versions.getLast();
    }

    /** The version that first said how it was held; absent for a draft and for what was not held. */
    public Optional<Version> entry() {
        return versions.stream()
                .filter(version -> version.step() == Step.RECORDED
                        || version.proposed() != null && version.proposed().step() == Step.RECORDED)
                .findFirst();
    }

    /** Empty for what was never recorded as held, which is neither in time nor late. */
    Optional<Lateness> lateness(WorkingDays workingDays) {
        return entry().map(entry -> Lateness.of(latest().details().on(), entry.recordedAt(), workingDays));
    }

    public RecordStatus status() {
        return latest().status();
    }

    /** The record that this one was held instead of. */
    public Optional<RecordId> redoOf() {
        return entry().map(Version::other);
    }

    /** Whether a supervisor ordered it to be held again, settled since or not. */
    public boolean isRedoOrdered() {
        return versions.stream().anyMatch(version -> version.step() == Step.REDO_ORDERED);
    }

    /** What was accepted as held instead of this one. */
    public Optional<RecordId> redoneBy() {
        return versions.stream()
                .filter(version -> version.step() == Step.REDO_ACCEPTED)
                .findFirst()
                .map(Version::other);
    }

    /** Whether a supervisor approved it on the day it says it was held; another day needs another approval. */
    public boolean isApproved() {
        return versions.stream()
                .anyMatch(version -> version.approves()
                        && version.details().on().equals(latest().details().on()));
    }

    /** What a bureau that took part said last of its own; empty where it has said nothing. */
    public Optional<Attendance> confirmed(BureauId bureau) {
        return parts(bureau)
                .filter(part -> part.madeUp() == null)
                .reduce((_, last) -> last)
                .map(Part::attendance);
    }

    /** The changes that wait for a supervisor, the oldest first. */
    public List<Version> waiting() {
        return versions.stream().filter(this::waits).toList();
    }

    private boolean waits(Version proposal) {
        return proposal.step() == Step.CHANGE_PROPOSED && versions.stream().noneMatch(proposal::isSettledBy);
    }

    /** How many of a bureau have made it up soon enough to lift its rate. */
    public int madeUp(BureauId bureau) {
        LocalDate held = latest().details().on();
        return parts(bureau)
                .map(Part::madeUp)
                .filter(Objects::nonNull)
                .mapToInt(made -> made.lifting(held))
                .sum();
    }

    /** What a bureau said of its own people, in order. */
    private Stream<Part> parts(BureauId bureau) {
        return versions.stream()
                .map(Version::part)
                .filter(part -> part != null && part.bureau().equals(bureau));
    }
}
