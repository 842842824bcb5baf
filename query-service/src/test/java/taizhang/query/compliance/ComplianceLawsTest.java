// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.bureau;
import static taizhang.query.compliance.Records.centralGroup;
import static taizhang.query.compliance.Records.day;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.api.Event;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.exemption.Exemption;
import taizhang.api.exemption.ExemptionEvent.ExemptionApproved;
import taizhang.api.exemption.ExemptionEvent.ExemptionRequested;
import taizhang.api.exemption.ExemptionEvent.ExemptionRevoked;
import taizhang.api.exemption.ExemptionId;
import taizhang.api.meeting.MeetingKind;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.ShareCommand;
import taizhang.api.publicity.ShareEvent.ShareConfirmed;
import taizhang.api.record.CountsAs;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.HeadcountConfirmed;
import taizhang.api.record.RecordEvent.MadeUp;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.RedoAccepted;
import taizhang.api.record.RecordEvent.RedoOrdered;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.api.report.ReportKind;
import taizhang.api.study.StudyForm;
import taizhang.codec.LedgerJson;
import taizhang.query.Story;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.verdict.Judge;
import taizhang.query.record.HistoryProjection;
import taizhang.query.rule.KnownRules;
import taizhang.query.share.ShareProjection;
import taizhang.rules.RuleFiles;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.Directory;
import taizhang.web.exemption.ExemptionProjection;
import taizhang.web.security.Viewer;

/**
 * Laws that hold for whatever the seed brings, from the events to the bytes of the answer: schedules, corrections,
 * confirmations of headcounts and shares, approvals, redos, voidings and exemptions.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplianceLawsTest {

    private static final Viewer SUPERVISOR = new Viewer("demo-supervisor", Role.SUPERVISOR, null);
    private static final int REPORT = 1;
    private static final LocalDate TODAY = day("2022-12-20");
    private static final List<String> BUREAUS = List.of("ty-ga", "ll-ga", "zz-ga");
    private static final Directory DIRECTORY = new Directory(BUREAUS.stream()
            .map(id -> bureau(id, "2021-01-01", centralGroup(true, "2021-01-01", 1)))
            .toList());

    private record Step(String aggregate, Event event, String actor) {}

    private static Story told(List<Step> steps) {
        Story story = new Story(
                new ComplianceProjection(), new HistoryProjection(), new ExemptionProjection(), new ShareProjection());
        story.on("2022-12-20");
        steps.forEach(step -> story.append(step.aggregate(), step.event(), step.actor()));
        return story;
    }

    /** All cells of the year as the API writes them. */
    private static String answer(Story story, long position) {
        return String.join("\n", answers(story, position));
    }

    private static List<String> answers(Story story, long position) {
        return new Compliance(
                        new KnownRules(RuleFiles.shipped(), story.views()),
                        new Judge(WorkingDays.shipped(), 30),
                        new Candidates(story.views()),
                        new Exempted(story.views()),
                        () -> DIRECTORY)
                .cells(2022, null, null, new AsOf(null, position, TODAY), SUPERVISOR).stream()
                        .map(cell -> LedgerJson.mapper().writeValueAsString(CellAnswer.of(cell)))
                        .toList();
    }

    /** What happens to one thing stays in its order; which thing comes when is drawn. */
    private static List<Step> mixed(List<List<Step>> lives, Random random) {
        List<List<Step>> left = new ArrayList<>();
        lives.forEach(life -> left.add(new ArrayList<>(life)));
        List<Step> steps = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Step> life = left.get(random.nextInt(left.size()));
            steps.add(life.removeFirst());
            left.removeIf(List::isEmpty);
        }
        return steps;
    }

    private static List<List<Step>> lives(Random random) {
        List<List<Step>> lives = new ArrayList<>();
        for (int record = 0; record < 24; record++) {
            lives.add(life("r" + record, random));
        }
        lives.add(exemption());
        return lives;
    }

    private static List<Step> life(String name, Random random) {
        RecordId id = new RecordId(name);
        List<Step> life = new ArrayList<>();
        int kind = random.nextInt(7);
        Details scheduled = kind != REPORT && random.nextInt(4) == 0 ? details(kind, random) : null;
        if (scheduled != null) {
            life.add(new Step(name, new Scheduled(id, scheduled), "secretary"));
        }
        Details said = details(kind, random);
        life.add(new Step(name, new Recorded(id, scheduled, said, null, null), "secretary"));
        for (int more = random.nextInt(4); more > 0; more--) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    Details now = details(kind, random);
                    life.add(new Step(name, new Corrected(id, said, now, "填错"), "secretary"));
                    said = now;
                }
                case 1 -> {
                    if (!said.countsHeads()) {
                        break;
                    }
                    BureauId guest = new BureauId("zz-ga");
                    int came = random.nextInt(10);
                    life.add(new Step(
                            name, new HeadcountConfirmed(id, said, guest, Records.came(came, 9)), "secretary-zz"));
                    life.add(
                            new Step(name, new MadeUp(id, said, guest, said.on().plusDays(3), 1), "secretary-zz"));
                }
                case 2 ->
                    life.add(new Step(
                            ShareCommand.target(id),
                            new ShareConfirmed(id, new BureauId("zz-ga"), List.of()),
                            "secretary-zz"));
                case 3 -> life.add(new Step(name, new Approved(id, said, null), "demo-supervisor"));
                case 4 -> {
                    life.add(new Step(name, new Voided(id, said, "重复"), "secretary"));
                    life.add(new Step(name, new Restored(id, said, true, "并不重复"), "secretary"));
                }
                default -> heldAgain(id, said, details(kind, random), random, life);
            }
        }
        return life;
    }

    private static void heldAgain(RecordId id, Details said, Details anew, Random random, List<Step> life) {
        RecordId again = new RecordId(id + "-again-" + life.size());
        life.add(new Step(id.value(), new RedoOrdered(id, said, "内容空泛"), "demo-supervisor"));
        life.add(new Step(again.value(), new Recorded(again, null, anew, null, id), "secretary"));
        if (random.nextBoolean()) {
            life.add(new Step(id.value(), new RedoAccepted(id, said, again), "demo-supervisor"));
        }
    }

    private static List<Step> exemption() {
        ExemptionId id = new ExemptionId("e1");
        Exemption second = new Exemption(new BureauId("ll-ga"), "ZXZ-01", day("2022-04-01"), day("2022-06-30"));
        return List.of(
                new Step("e1", new ExemptionRequested(id, second, "防汛"), "secretary-ll-ga"),
                new Step("e1", new ExemptionApproved(id, second, null), "demo-supervisor"),
                new Step("e1", new ExemptionRevoked(id, second, "已恢复"), "demo-supervisor"));
    }

    private static Details details(int kind, Random random) {
        String on = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(350)).toString();
        String host = BUREAUS.get(random.nextInt(2));
        return switch (kind) {
            case 0 -> Records.jointMeeting(host, MeetingKind.LEADERSHIP_MEETING, on, Records.came(8, 9), "zz-ga");
            case REPORT -> Records.report(host, ReportKind.RULE_OF_LAW_REPORT, 2021, on);
            case 2 -> Records.meeting(host, MeetingKind.THEME_DAY, on, null, null, "zz-ga", CountsAs.PARTY_LECTURE);
            case 3 -> Records.lecture(host, on);
            case 4 ->
                Records.activity(
                        host,
                        LocalDate.of(2022, 12, 1).plusDays(random.nextInt(12)).toString(),
                        Campaign.CONSTITUTION_WEEK,
                        "zz-ga");
            default -> Records.session(host, on, StudyForm.CENTRAL_GROUP_DISCUSSION, Records.came(8, 9), "zz-ga");
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_order_of_arrival_never_changes_an_answer(long seed) {
        List<List<Step>> lives = lives(new Random(seed));
        List<Step> one = mixed(lives, new Random(seed));
        List<Step> other = mixed(lives, new Random(-seed));
        assertThat(other).isNotEqualTo(one);
        assertThat(answer(told(other), Long.MAX_VALUE)).isEqualTo(answer(told(one), Long.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void as_of_a_position_is_a_rebuild_of_the_commits_up_to_it_byte_for_byte(long seed) {
        List<Step> steps = mixed(lives(new Random(seed)), new Random(seed));
        Story whole = told(steps);
        for (int position = 1; position <= steps.size(); position++) {
            assertThat(answer(whole, position).getBytes(StandardCharsets.UTF_8))
                    .as("position %d", position)
                    .isEqualTo(answer(told(steps.subList(0, position)), Long.MAX_VALUE)
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Three more sessions of ty-ga in May: whatever else they change, no cell of a period without that day. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void the_surplus_of_one_period_never_pays_for_another(long seed) {
        List<Step> steps = new ArrayList<>(mixed(lives(new Random(seed)), new Random(seed)));
        List<String> before = answers(told(steps), Long.MAX_VALUE);
        for (String on : List.of("2022-05-10", "2022-05-11", "2022-05-12")) {
            RecordId id = new RecordId("surplus-" + on);
            Details more = Records.session("ty-ga", on);
            steps.add(new Step(id.value(), new Recorded(id, null, more, null, null), "secretary"));
            steps.add(new Step(id.value(), new Approved(id, more, null), "demo-supervisor"));
        }
        List<String> after = answers(told(steps), Long.MAX_VALUE);

        List<String> changed = Stream.iterate(0, at -> at < before.size(), at -> at + 1)
                .filter(at -> !before.get(at).equals(after.get(at)))
                .map(before::get)
                .toList();
        assertThat(after).hasSameSizeAs(before);
        assertThat(changed)
                .singleElement()
                .asString()
                .startsWith("{\"rule\":\"ZXZ-01\",\"ruleVersion\":1,\"bureau\":\"ty-ga\",\"period\":\"2022-Q2\"");
    }
}
