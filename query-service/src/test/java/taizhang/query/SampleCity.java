// SPDX-License-Identifier: Apache-2.0
package taizhang.query;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.api.lecture.LectureDetails;
import taizhang.api.lecture.LectureKind;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.api.record.RecordId;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.web.directory.Directory;

/**
 * The sample city: what its bureaus did in December 2022 and on which day each record was entered, with only those
 * fields that the overviews read.
 */
public final class SampleCity {

    private static final Map<String, String> PARENTS = Stream.of(
                    "ty-ga<zz-ga ll-ga<zz-ga lk-ga<zz-ga cl-ga<zz-ga djd-ga<zz-ga ls-ga<zz-ga yl-ga<zz-ga sf-ga<zz-ga",
                    "yl-sf<zz-sf lk-sf<zz-sf yx-sf<zz-sf yx-sf-syt<yx-sf ty-sf<zz-sf ty-fy<ty-sf ty-sf-ss<ty-sf")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(pair -> pair.split("<"))
            .collect(toMap(pair -> pair[0], pair -> pair[1]));

    private SampleCity() {}

    public static Directory directory() {
        List<String> ids = Stream.concat(Stream.of("zz-ga", "zz-sf", "zz-xf"), PARENTS.keySet().stream())
                .sorted()
                .toList();
        return new Directory(IntStream.range(0, ids.size())
                .mapToObj(i -> bureau(ids.get(i), PARENTS.get(ids.get(i))))
                .toList());
    }

    private static Directory.Bureau bureau(String id, String parent) {
        return new Directory.Bureau(
                new BureauId(id),
                "名称" + id,
                id.contains("ga") ? BureauKind.PUBLIC_SECURITY : BureauKind.JUSTICE,
                parent == null ? Level.CITY : Level.DISTRICT,
                parent == null ? null : new BureauId(parent),
                LocalDate.of(2022, 11, 1),
                0,
                List.of());
    }

    /** In the order in which it was entered. */
    public static Story tell(Story story) {
        return story.on("2022-11-30")
                .recorded("plan-zz-ga-20da", plan("zz-ga", null, "2022-11-30"))
                .recorded("plan-zz-sf-xfz", plan("zz-sf", Campaign.CONSTITUTION_WEEK, "2022-11-30"))
                .on("2022-12-05")
                .recorded("lecture-zz-ga", lecture("2022-12-02", "zz-ga", "zz-sf", "zz-xf"))
                .on("2022-12-06")
                .recorded("study-ty-ga", session("ty-ga", "2022-12-05"))
                .on("2022-12-07")
                .recorded("study-ll-ga", session("ll-ga", "2022-12-06"))
                .recorded("study-lk-ga", session("lk-ga", "2022-12-06"))
                .on("2022-12-08")
                .recorded("lecture-cl-ga", lecture("2022-12-07", "cl-ga"))
                .recorded("lecture-djd-ga", lecture("2022-12-07", "djd-ga"))
                .on("2022-12-09")
                .recorded("lecture-yl-ga", lecture("2022-12-08", "yl-ga"))
                .on("2022-12-12")
                .recorded("lecture-sf-ga", lecture("2022-12-09", "sf-ga"))
                .recorded("act-yl-sf", activity("2022-12-09", List.of(), "yl-sf"))
                .recorded(
                        "act-lk-sf",
                        activity(
                                "2022-12-09",
                                List.of(
                                        new Quantity(QuantityKind.MATERIALS, 1000, "册", true),
                                        new Quantity(QuantityKind.CONSULTATIONS, 30, "人次", true)),
                                "lk-sf"))
                .recorded(
                        "act-ty-sf",
                        activity(
                                "2022-12-09",
                                List.of(
                                        new Quantity(QuantityKind.MATERIALS, 300, "份", true),
                                        new Quantity(QuantityKind.CONSULTATIONS, 90, "人次", true)),
                                "ty-sf",
                                "ty-fy",
                                "ty-sf-ss"))
                .recorded("lecture-ls-ga", lecture("2022-12-09", "ls-ga"))
                .on("2022-12-14")
                .corrected("lecture-ls-ga", lecture("2022-12-08", "ls-ga"))
                .on("2022-12-20")
                .recorded(
                        "act-yx-syt",
                        activity(
                                "2022-12-05",
                                List.of(new Quantity(QuantityKind.VILLAGES_REACHED, 14, "个", false)),
                                "yx-sf-syt"));
    }

    public static SessionDetails session(String bureau, String heldOn, String... participants) {
        return new SessionDetails(
                new BureauId(bureau),
                StudyForm.CENTRAL_GROUP_EXPANDED,
                "专题传达学习党的二十大精神",
                LocalDate.parse(heldOn),
                null,
                null,
                null,
                null,
                null,
                null,
                bureaus(participants),
                List.of(),
                null,
                null);
    }

    public static LectureDetails lecture(String heldOn, String host, String... participants) {
        return new LectureDetails(
                LectureKind.PARTY_LECTURE,
                new BureauId(host),
                "学习党的二十大精神专题党课",
                "局党委书记、局长",
                LecturerOffice.PARTY_SECRETARY,
                null,
                LocalDate.parse(heldOn),
                null,
                null,
                null,
                null,
                null,
                bureaus(participants),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** @param issuedOn absent for a draft */
    public static PlanDetails plan(String bureau, Campaign campaign, String issuedOn) {
        return new PlanDetails(
                new BureauId(bureau),
                "2022年宪法宣传周",
                2022,
                campaign,
                null,
                List.of("主题活动"),
                List.of(),
                null,
                null,
                issuedOn == null ? null : LocalDate.parse(issuedOn),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    public static ActivityDetails activity(String heldOn, List<Quantity> quantities, String host, String... coHosts) {
        return activity(Campaign.CONSTITUTION_WEEK, heldOn, quantities, host, coHosts);
    }

    public static ActivityDetails activity(
            Campaign campaign, String heldOn, List<Quantity> quantities, String host, String... coHosts) {
        return new ActivityDetails(
                new BureauId(host),
                "法治宣传进社区",
                LocalDate.parse(heldOn),
                null,
                null,
                null,
                "莲花小区",
                new RecordId("plan-zz-sf-xfz"),
                null,
                campaign,
                bureaus(coHosts),
                List.of(),
                List.of(),
                quantities,
                null,
                null);
    }

    private static List<BureauId> bureaus(String... ids) {
        return Stream.of(ids).map(BureauId::new).toList();
    }
}
