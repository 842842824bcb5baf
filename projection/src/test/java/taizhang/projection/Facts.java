// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordId;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;

/** Facts about study sessions of a small city. */
final class Facts {

    static final List<String> BUREAUS = List.of("ty-ga", "ll-ga", "lk-ga", "cl-ga", "zz-ga");

    private static final Instant START = Instant.parse("2022-12-05T01:00:00Z");

    private Facts() {}

    static Fact session(long position, String bureau, String... participants) {
        return new Fact(
                position,
                START.plusSeconds(position),
                "secretary-" + bureau,
                "study-" + position,
                1,
                new Recorded(new RecordId("study-" + position), details(bureau, participants), null));
    }

    /** Single and joint sessions, as the seed will have it. */
    static List<Fact> log(long seed, int length) {
        Random random = new Random(seed);
        return LongStream.rangeClosed(1, length)
                .mapToObj(position -> session(position, any(random), random.nextBoolean() ? any(random) : "zz-ga"))
                .toList();
    }

    static SessionDetails details(String bureau, String... participants) {
        return new SessionDetails(
                new BureauId(bureau),
                StudyForm.CENTRAL_GROUP_EXPANDED,
                "集中学习党的二十大精神",
                LocalDate.of(2022, 12, 5),
                null,
                null,
                null,
                null,
                null,
                null,
                Arrays.stream(participants).map(BureauId::new).toList(),
                List.of(),
                null,
                null);
    }

    private static String any(Random random) {
        return BUREAUS.get(random.nextInt(BUREAUS.size()));
    }
}
