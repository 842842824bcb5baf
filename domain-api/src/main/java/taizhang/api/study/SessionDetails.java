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
import taizhang.api.record.CountsAs;
import taizhang.api.record.Details;
import taizhang.api.record.PartOfDay;
import taizhang.api.record.RecordKind;
import taizhang.api.record.Requirement;
import taizhang.api.record.TimeOfDay;

/**
 * A study session of a central group (中心组学习), domain.md §1.
 *
 * @param topic 学习主题, at most 200 characters
 * @param chairRole 主持人 by office, never by name
 * @param participants other bureaus of a joint session; the owner need not be repeated
 * @param materials 学习内容/篇目, at most 50
 * @param chairReason why someone other than the leader (组长) chaired
 * @param secretaryRole 学习秘书 by office
 * @param nonvoting 列席人员/扩大参加范围, at most 50
 * @param tutorRole 辅导人 by office, with {@code tutorUnit} where one came from outside
 * @param discussion 讨论共识
 * @param observerUnit 列席旁听单位, with its {@code observerSummary} of at most 500 characters
 * @param tags 专题类别
 * @param countsAs 计入职责, besides the study itself
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
        @Nullable String chairReason,
        @Nullable String secretaryRole,
        List<String> nonvoting,
        @Nullable String tutorRole,
        @Nullable String tutorUnit,
        List<KeySpeaker> keySpeakers,
        @Nullable String discussion,
        List<Requirement> requirements,
        List<StudyOutcome> outcomes,
        @Nullable String observerUnit,
        @Nullable String observerSummary,
        List<StudyTag> tags,
        List<CountsAs> countsAs,
        @Nullable String minutes,
        @Nullable String remark)
        implements Details {

    public SessionDetails {
        TimeOfDay.requireOrder(startsAt, endsAt);
        participants = Bureaus.besides(bureau, participants);
        materials = List.copyOf(materials);
        nonvoting = List.copyOf(nonvoting);
        keySpeakers = List.copyOf(keySpeakers);
        requirements = List.copyOf(requirements);
        outcomes = List.copyOf(outcomes);
        tags = tags.stream().distinct().toList();
        countsAs = countsAs.stream().distinct().toList();
        Requirement.requireDueAfter(heldOn, requirements);
    }

    /** What every ledger says; all that is asked under 补充材料 since then is empty. */
    public SessionDetails(
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
            @Nullable String remark) {
        this(
                bureau,
                form,
                topic,
                heldOn,
                startsAt,
                endsAt,
                partOfDay,
                place,
                chairRole,
                attendance,
                participants,
                materials,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                minutes,
                remark);
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
