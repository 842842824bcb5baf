// SPDX-License-Identifier: Apache-2.0
package taizhang.command.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.Command;
import taizhang.api.Event;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.api.evidence.EvidenceCommand.AttachFile;
import taizhang.api.evidence.EvidenceCommand.RemoveFile;
import taizhang.api.evidence.EvidenceCommand.WaiveEvidence;
import taizhang.api.evidence.EvidenceEvent.EvidenceAttached;
import taizhang.api.evidence.EvidenceEvent.EvidenceRemoved;
import taizhang.api.evidence.EvidenceEvent.EvidenceWaived;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.evidence.FileHash;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.command.gate.Actor;
import taizhang.command.record.AnnexesOf;
import taizhang.command.record.RecordsOf;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceTest {

    private static final RecordId RECORD = new RecordId("study-ty-ga");
    private static final RecordId VOIDED = new RecordId("study-voided");
    private static final RecordId AHEAD = new RecordId("study-ahead");
    private static final RecordId CANCELLED = new RecordId("study-cancelled");
    private static final LocalDate DAY = LocalDate.of(2022, 12, 5);
    private static final EvidenceFile MINUTES = file("a", "会议记录.pdf");

    private final Map<String, List<Event>> log = Map.of(
            "bureau:ty-ga", registered("ty-ga"),
            "bureau:ty-sf", registered("ty-sf"),
            "study-ty-ga", List.of(new Recorded(RECORD, session(), null)),
            "study-voided", List.of(new Recorded(VOIDED, session(), null), new Voided(VOIDED, session(), "重复")),
            "study-ahead", List.of(new Scheduled(AHEAD, session())),
            "study-cancelled",
                    List.of(new Scheduled(CANCELLED, session()), new Cancelled(CANCELLED, session(), "并入下月")));

    private AggregateTestFixture<Evidence> evidence;

    @BeforeEach
    void a_record_of_ty_ga() {
        evidence = new AggregateTestFixture<>(Evidence.class);
        evidence.registerInjectableResource(RecordsOf.history(id -> log.getOrDefault(id, List.of())));
        evidence.registerInjectableResource(AnnexesOf.history(id -> log.getOrDefault(id, List.of())));
        evidence.registerCommandTargetResolver(
                message -> new VersionedAggregateIdentifier((Object) ((Command) message.getPayload()).target(), null));
    }

    @Test
    void is_attached_by_whoever_keeps_the_record() {
        when("ty-ga", new AttachFile(RECORD, MINUTES)).expectEvents(new EvidenceAttached(RECORD, MINUTES));
    }

    @Test
    void is_nobody_elses_business() {
        refused(Problem.NOT_FOUND, when("ty-sf", new AttachFile(RECORD, MINUTES)));
        refused(Problem.NOT_FOUND, when("ty-sf", new WaiveEvidence(RECORD, "无")));
    }

    @Test
    void is_not_attached_to_a_record_that_is_absent() {
        refused(Problem.NOT_FOUND, when("ty-ga", new AttachFile(new RecordId("nothing"), MINUTES)));
    }

    @Test
    void is_not_attached_to_a_record_that_was_voided() {
        refused(Problem.RECORD_VOIDED, when("ty-ga", new AttachFile(VOIDED, MINUTES)));
    }

    @Test
    void is_attached_to_what_lies_ahead() {
        when("ty-ga", new AttachFile(AHEAD, MINUTES)).expectEvents(new EvidenceAttached(AHEAD, MINUTES));
    }

    @Test
    void is_not_attached_to_what_was_called_off() {
        refused(Problem.RECORD_CANCELLED, when("ty-ga", new AttachFile(CANCELLED, MINUTES)));
    }

    @Test
    void is_not_attached_twice_under_whichever_name() {
        var again = evidence.given(new EvidenceAttached(RECORD, MINUTES));
        refused(Problem.FILE_ALREADY_THERE, again.when(new AttachFile(RECORD, MINUTES.called("又一次.pdf")), by("ty-ga")));
    }

    @Test
    void is_removed_with_a_reason_and_may_come_back() {
        var attached = new EvidenceAttached(RECORD, MINUTES);
        var removed = new EvidenceRemoved(RECORD, MINUTES, "传错");
        evidence.given(attached)
                .when(new RemoveFile(RECORD, MINUTES.hash(), "传错"), by("ty-ga"))
                .expectEvents(removed);
        evidence.given(attached, removed)
                .when(new AttachFile(RECORD, MINUTES), by("ty-ga"))
                .expectEvents(attached);
    }

    @Test
    void that_is_not_there_is_not_removed() {
        refused(Problem.FILE_UNKNOWN, when("ty-ga", new RemoveFile(RECORD, MINUTES.hash(), "传错")));
    }

    @Test
    void may_be_not_needed_for_a_reason_until_a_file_comes() {
        var waived = new EvidenceWaived(RECORD, "线上学习");
        when("ty-ga", new WaiveEvidence(RECORD, "线上学习")).expectEvents(waived);
        refused(Problem.RECORD_UNCHANGED, evidence.given(waived).when(new WaiveEvidence(RECORD, "线上学习"), by("ty-ga")));
        refused(
                Problem.RECORD_UNCHANGED,
                evidence.given(waived, new EvidenceAttached(RECORD, MINUTES))
                        .when(new WaiveEvidence(RECORD, "另有原因"), by("ty-ga")));
    }

    @Test
    void has_an_end_at_50_files() {
        List<Event> many = IntStream.range(0, Attached.MOST_FILES)
                .<Event>mapToObj(
                        number -> new EvidenceAttached(RECORD, file("%02x".formatted(number), number + ".pdf")))
                .toList();
        refused(
                Problem.LIST_TOO_LONG,
                evidence.given(many).when(new AttachFile(RECORD, file("ff", "51.pdf")), by("ty-ga")));
    }

    private ResultValidator<Evidence> when(String bureau, Command command) {
        return evidence.givenNoPriorActivity().when(command, by(bureau));
    }

    private static Map<String, Object> by(String bureau) {
        return Map.of(Actor.METADATA, new Actor("secretary-" + bureau, Role.SECRETARY, new BureauId(bureau)));
    }

    private static void refused(Problem problem, ResultValidator<Evidence> result) {
        result.expectNoEvents();
        result.expectException(Refused.class);
        result.expectExceptionMessage(org.hamcrest.CoreMatchers.containsString(problem.name()));
    }

    private static EvidenceFile file(String digits, String name) {
        return new EvidenceFile(
                new FileHash((digits.repeat(64)).substring(0, 64)), name, "application/pdf", 1_000, null);
    }

    private static SessionDetails session() {
        return new SessionDetails(
                new BureauId("ty-ga"),
                StudyForm.CENTRAL_GROUP_DISCUSSION,
                "主题",
                DAY,
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

    private static List<Event> registered(String id) {
        return List.of(
                new BureauRegistered(new BureauId(id), id, BureauKind.PUBLIC_SECURITY, Level.DISTRICT, null, DAY));
    }
}
