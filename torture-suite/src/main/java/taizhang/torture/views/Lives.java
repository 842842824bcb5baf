// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import taizhang.api.Event;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.codec.EventNames;
import taizhang.codec.LedgerJson;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;

/** Records of a few bureaus that are made, corrected and voided at random. */
final class Lives {

    private static final int BUREAUS = 12;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2022-01-01");
    private static final Instant HAPPENED = Instant.parse("2022-03-01T01:00:00Z");
    private static final byte[] METADATA = "{\"actor\":\"secretary-b0\"}".getBytes(UTF_8);

    private final CommitLog log;
    private final Random random;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, SessionDetails> standing = new HashMap<>();
    private int records;

    Lives(CommitLog log, Random random) {
        this.log = log;
        this.random = random;
    }

    void registerBureaus() {
        for (int i = 0; i < BUREAUS; i++) {
            BureauId bureau = new BureauId("b" + i);
            append(
                    "bureau/" + bureau.value(),
                    new BureauRegistered(bureau, "第%d局".formatted(i), BureauKind.OTHER, Level.CITY, null, FIRST_DAY));
        }
    }

    void next() {
        List<String> known = standing.keySet().stream().sorted().toList();
        int choice = random.nextInt(10);
        if (known.isEmpty() || choice < 6) {
            String id = "r" + records++;
            SessionDetails details = session();
            standing.put(id, details);
            append(id, new Recorded(new RecordId(id), details, null));
            return;
        }
        String id = known.get(random.nextInt(known.size()));
        SessionDetails was = Objects.requireNonNull(standing.get(id));
        if (choice < 9) {
            SessionDetails details = session();
            standing.put(id, details);
            append(id, new Corrected(new RecordId(id), was, details, "填错"));
        } else {
            standing.remove(id);
            append(id, new Voided(new RecordId(id), was, "重复"));
        }
    }

    private SessionDetails session() {
        return new SessionDetails(
                new BureauId("b" + random.nextInt(BUREAUS)),
                StudyForm.values()[random.nextInt(StudyForm.values().length)],
                "第%d次学习".formatted(random.nextInt(1_000)),
                FIRST_DAY.plusDays(random.nextInt(365)),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private void append(String aggregate, Event event) {
        long sequence = sequences.merge(aggregate, 0L, (last, _) -> last + 1);
        log.append(List.of(new NewEvent(
                aggregate + "#" + sequence,
                aggregate,
                sequence,
                null,
                HAPPENED,
                EventNames.of(event),
                null,
                LedgerJson.mapper().writeValueAsBytes(event),
                METADATA)));
    }
}
