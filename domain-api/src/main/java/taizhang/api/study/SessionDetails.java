// SPDX-License-Identifier: Apache-2.0
package taizhang.api.study;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.Bureaus;
import taizhang.api.record.Details;
import taizhang.api.record.PartOfDay;
import taizhang.api.record.RecordKind;
import taizhang.api.record.TimeOfDay;

/**
 * A study session of a central group (中心组学习), domain.md §1.
 *
 * @param topic 学习主题, at most 200 characters
 * @param chairRole 主持人 by office, never by name
 * @param participants other bureaus of a joint session; the owner need not be repeated
 * @param materials 学习内容/篇目, at most 50
 * @param minutes 纪要, at most 20,000 characters
 */
public record SessionDetails(
        BureauId bureau,
        StudyForm form,
        String topic,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable PartOfDay partOfDay,
        @Nullable String place,
        @Nullable String chairRole,
        @Nullable Attendance attendance,
        List<BureauId> participants,
        List<String> materials,
        @Nullable String minutes,
        @Nullable String remark)
        implements Details {

    public SessionDetails {
        TimeOfDay.requireOrder(startsAt, endsAt);
        participants = Bureaus.besides(bureau, participants);
        materials = List.copyOf(materials);
    }

    @Override
    public RecordKind recordKind() {
        return RecordKind.STUDY_SESSION;
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

    @Override
    public boolean countsHeads() {
        return true;
    }
}
