// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.api.bureau.BureauId;
import taizhang.api.meeting.MeetingKind;
import taizhang.api.record.Attendance;
import taizhang.api.record.CountsAs;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.BackdateApproved;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.HeadcountConfirmed;
import taizhang.api.record.RecordEvent.MadeUp;
import taizhang.api.record.RecordEvent.Noted;
import taizhang.api.record.RecordEvent.ParticipationDeclined;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.RedoOrdered;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.verdict.Claim;
import taizhang.query.record.HistoryProjection;
import taizhang.query.record.RecordHistory;
import taizhang.rules.Activity;

/** What a document has heard of its records is what their own histories say, as of any position. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeardTest {

    private static final List<String> BUREAUS = List.of("ty-ga", "ll-ga", "zz-ga");
    private static final List<Integer> YEARS = List.of(2021, 2022);

    private final Map<String, Object> documents = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<RecordId, Details> said = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void reading_few_histories_gives_the_same_claims_as_reading_all(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 150; step++) {
            happen(random);
        }
        List<String> asked = new ArrayList<>();
        for (long position = 1; position <= facts.size(); position += 7) {
            AsOf asOf = new AsOf(LocalDate.of(2022, 12, 20), position, LocalDate.of(2022, 12, 20));
            var found = new Candidates(views(asked)).of(units(), YEARS, Activity.OF_RECORDS, asOf);
            for (BureauId unit : units()) {
                assertThat(found.get(unit))
                        .as("%s at %d", unit, position)
                        .containsExactlyInAnyOrderElementsOf(claimsOfAllHistories(unit, position));
            }
        }
        // Else the test would compare the histories with themselves.
        assertThat(asked).isNotEmpty().doesNotHaveDuplicates().hasSizeLessThan(said.size());
    }

    private static List<BureauId> units() {
        return BUREAUS.stream().map(BureauId::new).toList();
    }

    private void happen(Random random) {
        RecordId record = new RecordId("r" + random.nextInt(25));
        Details was = said.get(record);
        if (was == null) {
            enter(new Recorded(record, null, details(record, random), null, null));
            return;
        }
        BureauId guest = new BureauId("zz-ga");
        boolean joint = was.bureaus().size() > 1;
        switch (random.nextInt(9)) {
            case 0 -> enter(new Corrected(record, was, details(record, random), "填错"));
            case 1 -> enter(new Approved(record, was, null));
            case 2 -> enter(new BackdateApproved(record, was, null));
            case 3 -> enter(new Noted(record, was, null));
            case 4 -> enter(new MadeUp(record, was, was.owner(), was.on().plusDays(random.nextInt(40)), 1));
            case 5 ->
                enter(joint ? new HeadcountConfirmed(record, was, guest, heads(random)) : new Noted(record, was, null));
            case 6 ->
                enter(
                        joint
                                ? new ParticipationDeclined(
                                        record,
                                        was,
                                        Records.session(
                                                was.owner().value(), was.on().toString()),
                                        guest,
                                        "未参加")
                                : new Approved(record, was, null));
            case 7 -> {
                enter(new Voided(record, was, "重复"));
                enter(new Restored(record, was, true, "并不重复"));
            }
            default -> {
                if (random.nextInt(10) == 0) {
                    enter(new RedoOrdered(record, was, "重开"));
                }
            }
        }
    }

    private static Attendance heads(Random random) {
        int present = random.nextInt(9);
        return new Attendance(10, present, 10 - present, 0, null);
    }

    /** Some records are meetings, whose kind and what they serve as may be corrected. */
    private static Details details(RecordId record, Random random) {
        String day = LocalDate.of(2021, 11, 1).plusDays(random.nextInt(4) * 40L).toString();
        String bureau = BUREAUS.get(random.nextInt(2));
        if (record.value().length() > 2) {
            MeetingKind kind = random.nextBoolean() ? MeetingKind.PARTY_GROUP : MeetingKind.BRANCH_MEMBERS;
            return Records.meeting(
                    bureau, kind, day, random.nextBoolean() ? new CountsAs[] {CountsAs.THEME_DAY} : new CountsAs[0]);
        }
        return Records.session(bureau, day, random.nextBoolean() ? new String[] {"zz-ga"} : new String[0]);
    }

    private void enter(RecordEvent event) {
        said.put(event.record(), event.details());
        Fact fact = new Fact(facts.size() + 1, Records.morningOf("2022-12-20"), "demo-admin", "any", 1, event);
        facts.add(fact);
        fold(new ComplianceProjection(), fact);
        fold(new HistoryProjection(), fact);
    }

    private <D> void fold(Projection<D> projection, Fact fact) {
        for (String id : projection.addresses(fact)) {
            documents.put(id, projection.fold(projection.shape().cast(documents.get(id)), id, fact));
        }
    }

    private Collection<Claim> claimsOfAllHistories(BureauId unit, long position) {
        Map<String, RecordHistory> histories = new HashMap<>();
        documents.forEach((id, document) -> {
            if (document instanceof RecordHistory history) {
                history.at(position).ifPresent(known -> histories.put(id, known));
            }
        });
        return YEARS.stream()
                .flatMap(year -> Activity.OF_RECORDS.stream().map(activity -> BureauYear.id(unit, year, activity)))
                .map(id -> (BureauYear) documents.getOrDefault(id, BureauYear.EMPTY))
                .flatMap(document -> new Claims(unit, document, histories, Map.of()).at(position).stream())
                // What serves twice stands in two documents.
                .collect(Collectors.toMap(Claim::record, claim -> claim, (one, _) -> one))
                .values();
    }

    /** @param asked takes down whose histories were */
    private Views views(List<String> asked) {
        return new Views() {
            @Override
            public <D> Optional<View<D>> find(String id, Class<D> shape) {
                return Optional.ofNullable(find(List.of(id), shape).get(id));
            }

            @Override
            public <D> Map<String, View<D>> find(Collection<String> ids, Class<D> shape) {
                Map<String, View<D>> found = new HashMap<>();
                for (String id : ids) {
                    Object document = documents.get(id);
                    if (document != null) {
                        found.put(id, new View<>(1, shape.cast(document)));
                        if (document instanceof RecordHistory && !asked.contains(id)) {
                            asked.add(id);
                        }
                    }
                }
                return found;
            }
        };
    }
}
