// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.bureau;
import static taizhang.query.compliance.Records.centralGroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.api.meeting.MeetingKind;
import taizhang.api.record.CountsAs;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.api.report.ReportKind;
import taizhang.projection.Fact;
import taizhang.query.compliance.subject.Subjects;
import taizhang.query.compliance.verdict.Claim;
import taizhang.query.compliance.verdict.Holdings;
import taizhang.query.compliance.verdict.Judge;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.rules.Activity;
import taizhang.rules.RuleCatalogue;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.Directory.Bureau;

/** Laws that hold for whatever the seed brings. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplianceOrderTest {

    private static final RuleCatalogue RULES = RuleCatalogue.shipped();
    private static final Judge JUDGE = new Judge(WorkingDays.shipped(), 30);
    private static final LocalDate TODAY = Records.day("2022-12-20");
    private static final List<String> BUREAUS = List.of("ty-ga", "ll-ga", "zz-ga");

    private final ComplianceProjection projection = new ComplianceProjection();

    /** The lives of a few records, each in its own order, mixed with the others'. */
    private static List<RecordEvent> history(Random random) {
        List<List<RecordEvent>> lives = new ArrayList<>();
        for (int record = 0; record < 30; record++) {
            RecordId id = new RecordId("r" + record);
            List<RecordEvent> life = new ArrayList<>();
            Details said = details(random);
            Details scheduled = random.nextInt(4) == 0 ? details(random) : null;
            if (scheduled != null) {
                life.add(new Scheduled(id, scheduled));
            }
            life.add(new Recorded(id, scheduled, said, null, null));
            for (int more = random.nextInt(3); more > 0; more--) {
                Details now = details(random);
                life.add(new Corrected(id, said, now, "填错"));
                said = now;
            }
            if (random.nextInt(6) == 0) {
                life.add(new Voided(id, said, "重复"));
                if (random.nextBoolean()) {
                    life.add(new Restored(id, said, true, "并不重复"));
                }
            }
            lives.add(life);
        }
        return shuffled(lives, random);
    }

    private static List<RecordEvent> shuffled(List<List<RecordEvent>> lives, Random random) {
        List<List<RecordEvent>> left =
                lives.stream().<List<RecordEvent>>map(ArrayList::new).collect(Collectors.toCollection(ArrayList::new));
        List<RecordEvent> events = new ArrayList<>();
        while (!left.isEmpty()) {
            List<RecordEvent> life = left.get(random.nextInt(left.size()));
            events.add(life.removeFirst());
            left.removeIf(List::isEmpty);
        }
        return events;
    }

    private static Details details(Random random) {
        String day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(360)).toString();
        String bureau = BUREAUS.get(random.nextInt(3));
        return switch (random.nextInt(5)) {
            case 0 -> Records.meeting(bureau, MeetingKind.LEADERSHIP_MEETING, day);
            case 1 -> Records.report(bureau, ReportKind.RULE_OF_LAW_REPORT, 2021, day);
            case 2 -> Records.meeting(bureau, MeetingKind.THEME_DAY, day, null, null, "ll-ga", CountsAs.PARTY_LECTURE);
            case 3 -> Records.lecture(bureau, day);
            default -> Records.session(bureau, day, random.nextBoolean() ? new String[] {"zz-ga"} : new String[0]);
        };
    }

    /** All recorded in one moment, so that nothing but the order differs. */
    private static List<Fact> facts(List<RecordEvent> events) {
        Instant moment = Records.morningOf("2022-12-20");
        List<Fact> facts = new ArrayList<>();
        for (RecordEvent event : events) {
            facts.add(new Fact(facts.size() + 1, moment, "demo-admin", "any", 1, event));
        }
        return facts;
    }

    private Map<String, BureauYear> folded(List<Fact> facts) {
        Map<String, BureauYear> documents = new HashMap<>();
        for (Fact fact : facts) {
            for (String id : projection.addresses(fact)) {
                documents.put(id, projection.fold(documents.get(id), id, fact));
            }
        }
        return documents;
    }

    private static List<Verdict> verdicts(Map<String, BureauYear> documents, long position) {
        List<Verdict> verdicts = new ArrayList<>();
        for (String id : BUREAUS) {
            Bureau bureau = bureau(id, "2021-01-01", centralGroup(true, "2021-01-01", 1));
            // What serves twice stands in two documents.
            Map<RecordId, Claim> claims = new HashMap<>();
            Activity.OF_RECORDS.stream()
                    .flatMap(activity -> Stream.ofNullable(documents.get(BureauYear.id(bureau.id(), 2022, activity))))
                    .flatMap(document -> document.lives().stream())
                    .forEach(life -> life.at(position)
                            .ifPresent(said -> claims.put(
                                    life.record(),
                                    new Claim(
                                            life.record(),
                                            said.title(),
                                            Records.morningOf("2022-12-20"),
                                            said.share(),
                                            said.status()))));
            RULES.ids().stream()
                    .flatMap(rule -> RULES.duties(rule, 2022).stream())
                    .flatMap(duty ->
                            JUDGE.judge(duty, Subjects.of(bureau), new Holdings(claims.values()), TODAY).stream())
                    .forEach(verdicts::add);
        }
        return verdicts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_of_arrival_never_changes_a_verdict(long seed) {
        List<RecordEvent> events = history(new Random(seed));
        Map<RecordId, List<RecordEvent>> lives = events.stream().collect(Collectors.groupingBy(RecordEvent::record));
        List<RecordEvent> otherwise = shuffled(new ArrayList<>(lives.values()), new Random(-seed));
        assertThat(otherwise).isNotEqualTo(events);

        assertThat(verdicts(folded(facts(otherwise)), Long.MAX_VALUE))
                .isEqualTo(verdicts(folded(facts(events)), Long.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void as_of_a_position_is_the_same_as_having_folded_no_further(long seed) {
        List<Fact> facts = facts(history(new Random(seed)));
        Map<String, BureauYear> whole = folded(facts);
        for (int position = 0; position <= facts.size(); position++) {
            assertThat(verdicts(whole, position))
                    .as("position %d", position)
                    .isEqualTo(verdicts(folded(facts.subList(0, position)), Long.MAX_VALUE));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void each_period_stands_alone(long seed) {
        List<RecordEvent> events = history(new Random(seed));
        // Without all that ever touched another quarter, a quarter's verdict is the same.
        Map<RecordId, List<RecordEvent>> lives = events.stream().collect(Collectors.groupingBy(RecordEvent::record));
        var quarter = RULES.duty("ZXZ-01", "2022-Q2").orElseThrow().period();
        lives.values().removeIf(life -> !quarter.holds(life.getLast().details().on()));
        List<RecordEvent> only = shuffled(new ArrayList<>(lives.values()), new Random(seed));
        assertThat(only.size()).isLessThan(events.size());

        assertThat(ofSecondQuarter(verdicts(folded(facts(only)), Long.MAX_VALUE)))
                .isEqualTo(ofSecondQuarter(verdicts(folded(facts(events)), Long.MAX_VALUE)));
    }

    private static List<Verdict> ofSecondQuarter(List<Verdict> verdicts) {
        List<Verdict> of = new ArrayList<>(verdicts);
        of.removeIf(verdict -> !verdict.duty().period().label().equals("2022-Q2"));
        assertThat(of).hasSize(BUREAUS.size());
        return Collections.unmodifiableList(of);
    }
}
