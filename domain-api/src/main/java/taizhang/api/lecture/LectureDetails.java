// SPDX-License-Identifier: Apache-2.0
package taizhang.api.lecture;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.Bureaus;
import taizhang.api.record.CountsAs;
import taizhang.api.record.Details;
import taizhang.api.record.PartOfDay;
import taizhang.api.record.RecordKind;
import taizhang.api.record.TimeOfDay;

/**
 * A Party lecture (党课) or a public lecture (宣讲), domain.md §3.
 *
 * @param host the bureau that keeps the record, whose lecturer it is unless {@code lecturerOrg} says otherwise
 * @param participants bureaus that attended; the host need not be repeated
 * @param lecturerRole 授课人 by office, never by name
 * @param lecturerOffice what rules ask of the lecturer; read from {@code lecturerRole} where nobody chose it
 * @param lecturerOrg the lecturer's bureau when it is not the host
 * @param points 主要内容, at most 50
 * @param category 党课类别
 * @param studyMinutes 学时, in minutes
 * @param applicants 列席入党积极分子, by number
 * @param interaction 交流讨论, 提问
 * @param filedWith 报哪个上级备案
 * @param countsAs 计入职责, besides the lecture itself
 */
public record LectureDetails(
        LectureKind kind,
        BureauId host,
        String topic,
        String lecturerRole,
        LecturerOffice lecturerOffice,
        @Nullable BureauId lecturerOrg,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable PartOfDay partOfDay,
        @Nullable String place,
        @Nullable Attendance attendance,
        List<BureauId> participants,
        List<String> points,
        @Nullable LectureCategory category,
        @Nullable Integer studyMinutes,
        @Nullable Integer applicants,
        @Nullable String interaction,
        @Nullable String filedWith,
        @Nullable LocalDate filedOn,
        List<CountsAs> countsAs,
        @Nullable String minutes,
        @Nullable String remark)
        implements Details {

    public LectureDetails {
        TimeOfDay.requireOrder(startsAt, endsAt);
        participants = Bureaus.besides(host, participants);
        points = List.copyOf(points);
        countsAs = countsAs.stream().distinct().toList();
    }

    /** The bureau to which the lecture is credited as delivered. */
    public BureauId lecturerBureau() {
        return lecturerOrg == null ? host : lecturerOrg;
    }

    @Override
    public Map<String, LocalDate> happenedOn() {
        return filedOn == null ? Map.of() : Map.of("filedOn", filedOn);
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.LECTURE;
    }

    @Override
    public BureauId owner() {
        return host;
    }

    @Override
    public Set<BureauId> bureaus() {
        return Bureaus.of(host, participants);
    }

    @Override
    public LocalDate on() {
        return heldOn;
    }

    @Override
    public String title() {
        return topic;
    }

    @Override
    public boolean countsHeads() {
        return true;
    }
}
