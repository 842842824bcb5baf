// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.workload;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordId;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;

/** Study sessions of the usual size, about 600 bytes of JSON and twice that for a correction; the same number gives the same session in every run. */
public final class Sessions {

    private static final int BUREAUS = 100;
    private static final List<String> TOPICS =
            List.of("深入学习贯彻全国两会精神,推动本系统重点工作落实见效", "学习《中国共产党纪律处分条例》专题研讨", "围绕法治政府建设开展的专题辅导", "基层治理现代化:街道社区调研情况通报与讨论");
    private static final List<String> MATERIALS =
            List.of("《习近平新时代中国特色社会主义思想学习纲要》第三章", "中共中央印发《党委(党组)理论学习中心组学习规则》", "市委常委会会议纪要(节选)");

    private Sessions() {}

    public static Recorded recorded(RecordId record, long number) {
        return new Recorded(record, details(number, 1), null);
    }

    public static Corrected corrected(RecordId record, long number, long times) {
        return new Corrected(record, details(number, times), details(number, times + 1), "参会人数按签到表更正");
    }

    private static SessionDetails details(long number, long version) {
        int bureau = (int) (number % BUREAUS);
        int day = (int) (number / BUREAUS % 730);
        int leave = (int) (version % 3);
        return new SessionDetails(
                new BureauId("bureau-" + bureau),
                StudyForm.CENTRAL_GROUP_DISCUSSION,
                TOPICS.get((int) (number % TOPICS.size())),
                LocalDate.of(2025, 1, 1).plusDays(day),
                LocalTime.of(9, 0),
                LocalTime.of(11, 30),
                null,
                "局机关三楼会议室",
                "党组书记",
                new Attendance(14, 14 - leave, leave, 0),
                List.of(),
                MATERIALS,
                null,
                null);
    }
}
