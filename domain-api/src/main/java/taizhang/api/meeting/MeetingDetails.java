// SPDX-License-Identifier: Apache-2.0
package taizhang.api.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.record.Attendance;
import taizhang.api.record.Bureaus;
import taizhang.api.record.CountsAs;
import taizhang.api.record.Details;
import taizhang.api.record.PartOfDay;
import taizhang.api.record.RecordKind;
import taizhang.api.record.TimeOfDay;

/**
 * A meeting of a branch (三会), a theme day, an organisational-life meeting or a leadership meeting, domain.md §2.
 *
 * @param chairRole 主持人 by office, never by name
 * @param recorderRole 记录人 by office
 * @param committeeSize 支委会应到委员 of a committee meeting
 * @param agenda 议题, at most 50
 * @param quorum worked out when it was recorded; absent where no text asks for one or the numbers are not known
 * @param countsAs 计入职责, besides its own kind
 * @param lecturerRole of the Party lecture given at it, by office
 * @param lecturerOffice what rules ask of that lecturer
 * @param lecturerOrg that lecturer's bureau
 * @param themeForm 主题党日形式
 * @param effect 活动成效
 */
public record MeetingDetails(
        BureauId bureau,
        MeetingKind kind,
        String topic,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable PartOfDay partOfDay,
        @Nullable String place,
        @Nullable String chairRole,
        @Nullable String recorderRole,
        @Nullable Attendance attendance,
        @Nullable Voters voters,
        @Nullable Integer committeeSize,
        @Nullable Quorum quorum,
        List<AgendaItem> agenda,
        List<Decision> decisions,
        List<BureauId> participants,
        List<CountsAs> countsAs,
        @Nullable String lecturerRole,
        @Nullable LecturerOffice lecturerOffice,
        @Nullable BureauId lecturerOrg,
        @Nullable ThemeForm themeForm,
        @Nullable String effect,
        @Nullable String minutes,
        @Nullable String remark)
        implements Details {

    public MeetingDetails {
        TimeOfDay.requireOrder(startsAt, endsAt);
        participants = Bureaus.besides(bureau, participants);
        agenda = List.copyOf(agenda);
        decisions = List.copyOf(decisions);
        countsAs = countsAs.stream().distinct().toList();
        Ballots.require(kind, heldOn, attendance, voters, committeeSize, decisions);
    }

    /** The same meeting with what was worked out for it. */
    public MeetingDetails settled(@Nullable Quorum workedOut, List<Decision> judged) {
        return new MeetingDetails(
                bureau,
                kind,
                topic,
                heldOn,
                startsAt,
                endsAt,
                partOfDay,
                place,
                chairRole,
                recorderRole,
                attendance,
                voters,
                committeeSize,
                workedOut,
                agenda,
                judged,
                participants,
                countsAs,
                lecturerRole,
                lecturerOffice,
                lecturerOrg,
                themeForm,
                effect,
                minutes,
                remark);
    }

    public boolean hasElection() {
        return agenda.stream().anyMatch(AgendaItem::election);
    }

    @Override
    public boolean countsHeads() {
        return true;
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.MEETING;
    }

    @Override
    public BureauId owner() {
        return bureau;
    }

    @Override
    public Set<BureauId> bureaus() {
        return Bureaus.of(bureau, participants);
    }

    @Override
    public LocalDate on() {
        return heldOn;
    }

    @Override
    public String title() {
        return topic;
    }
}
