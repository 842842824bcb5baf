// SPDX-License-Identifier: Apache-2.0
package taizhang.command.exemption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CoreMatchers;
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
import taizhang.api.exemption.Exemption;
import taizhang.api.exemption.ExemptionCommand.ApproveExemption;
import taizhang.api.exemption.ExemptionCommand.RefuseExemption;
import taizhang.api.exemption.ExemptionCommand.RequestExemption;
import taizhang.api.exemption.ExemptionCommand.RevokeExemption;
import taizhang.api.exemption.ExemptionEvent.ExemptionApproved;
import taizhang.api.exemption.ExemptionEvent.ExemptionRefused;
import taizhang.api.exemption.ExemptionEvent.ExemptionRequested;
import taizhang.api.exemption.ExemptionEvent.ExemptionRevoked;
import taizhang.api.exemption.ExemptionId;
import taizhang.command.bureau.ChartOf;
import taizhang.command.gate.Actor;
import taizhang.projection.Views;
import taizhang.web.exemption.UnitExemptions;
import taizhang.web.exemption.UnitExemptions.Asked;
import taizhang.web.exemption.UnitExemptions.State;
import taizhang.web.exemption.UnitExemptions.Step;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExemptionCaseTest {

    private static final ExemptionId ID = new ExemptionId("drill");
    private static final BureauId UNIT = new BureauId("ty-ga");
    private static final Exemption WHAT = what("ZXZ-01", 7, 9);
    private static final Actor SECRETARY = new Actor("secretary-ty-ga", Role.SECRETARY, UNIT);
    private static final Actor STRANGER = new Actor("secretary-ty-sf", Role.SECRETARY, new BureauId("ty-sf"));
    private static final Actor SUPERVISOR = new Actor("demo-supervisor", Role.SUPERVISOR, null);
    private static final ExemptionRequested REQUESTED = new ExemptionRequested(ID, WHAT, "集中抽调");
    private static final ExemptionApproved APPROVED = new ExemptionApproved(ID, WHAT, null);

    private final AggregateTestFixture<ExemptionCase> exemption = new AggregateTestFixture<>(ExemptionCase.class);

    private UnitExemptions others = UnitExemptions.NONE;

    @BeforeEach
    void one_bureau_is_registered() {
        List<Event> registered = List.of(new BureauRegistered(
                UNIT, "天元公安分局", BureauKind.PUBLIC_SECURITY, Level.DISTRICT, null, LocalDate.of(2022, 1, 1)));
        exemption.registerInjectableResource(
                ChartOf.history(aggregate -> aggregate.equals("bureau:ty-ga") ? registered : List.of()));
        exemption.registerInjectableResource(new OtherExemptions(new OneDocument()));
        exemption.registerCommandTargetResolver(
                message -> new VersionedAggregateIdentifier((Object) ((Command) message.getPayload()).target(), null));
    }

    @Test
    void is_asked_for_by_a_secretary_for_the_own_unit_or_by_a_supervisor() {
        sent(SECRETARY, new RequestExemption(ID, WHAT, "集中抽调")).expectEvents(REQUESTED);
        sent(SUPERVISOR, new RequestExemption(ID, WHAT, "集中抽调")).expectEvents(REQUESTED);
        refused(Problem.ACCESS_DENIED, sent(STRANGER, new RequestExemption(ID, WHAT, "集中抽调")));
    }

    @Test
    void is_not_asked_for_twice_for_the_same_days() {
        Exemption september = what("ZXZ-01", 9, 10);
        others = asked(september, State.APPROVED);
        refused(Problem.EXEMPTION_OVERLAP, sent(SECRETARY, new RequestExemption(ID, WHAT, "集中抽调")));
        others = asked(september, State.REVOKED);
        sent(SECRETARY, new RequestExemption(ID, WHAT, "集中抽调")).expectEvents(REQUESTED);
        others = asked(what("DZB-01", 9, 10), State.APPROVED);
        sent(SECRETARY, new RequestExemption(ID, WHAT, "集中抽调")).expectEvents(REQUESTED);
    }

    @Test
    void is_approved_by_another_person_once() {
        sent(SUPERVISOR, new ApproveExemption(ID, null), by(SECRETARY, REQUESTED))
                .expectEvents(APPROVED);
        refused(Problem.EXEMPTION_OWN, sent(SUPERVISOR, new ApproveExemption(ID, null), by(SUPERVISOR, REQUESTED)));
        refused(
                Problem.EXEMPTION_SETTLED,
                sent(SUPERVISOR, new ApproveExemption(ID, null), by(SECRETARY, REQUESTED), APPROVED));
        refused(Problem.NOT_FOUND, sent(SUPERVISOR, new ApproveExemption(ID, null)));
    }

    @Test
    void is_refused_or_revoked_with_a_reason() {
        ExemptionRefused no = new ExemptionRefused(ID, WHAT, "可以改期");
        sent(SUPERVISOR, new RefuseExemption(ID, "可以改期"), REQUESTED).expectEvents(no);
        sent(SUPERVISOR, new RevokeExemption(ID, "提前结束"), REQUESTED, APPROVED)
                .expectEvents(new ExemptionRevoked(ID, WHAT, "提前结束"));
        refused(Problem.EXEMPTION_NOT_IN_FORCE, sent(SUPERVISOR, new RevokeExemption(ID, "提前结束"), REQUESTED));
        refused(Problem.EXEMPTION_NOT_IN_FORCE, sent(SUPERVISOR, new RevokeExemption(ID, "提前结束"), REQUESTED, no));
    }

    private static Exemption what(String rule, int from, int to) {
        return new Exemption(UNIT, rule, LocalDate.of(2022, from, 1), LocalDate.of(2022, to, 28));
    }

    private static UnitExemptions asked(Exemption what, State state) {
        return new UnitExemptions(List.of(new Asked(
                new ExemptionId("other"), what, List.of(new Step(1, Instant.EPOCH, "secretary-ty-ga", state, null)))));
    }

    private static EventMessage<Event> by(Actor actor, Event event) {
        return new GenericEventMessage<>(event, Map.of(Actor.LOGIN, actor.login()));
    }

    private ResultValidator<ExemptionCase> sent(Actor actor, Command command, Object... life) {
        return exemption.given(life).when(command, Map.of(Actor.METADATA, actor));
    }

    private static void refused(Problem problem, ResultValidator<ExemptionCase> result) {
        result.expectNoEvents();
        result.expectException(Refused.class);
        result.expectExceptionMessage(CoreMatchers.containsString(problem.name()));
    }

    /** The document of the one unit. */
    private final class OneDocument implements Views {

        @Override
        public <D> Optional<View<D>> find(String id, Class<D> shape) {
            return id.equals(UnitExemptions.id(UNIT))
                    ? Optional.of(new View<>(1, shape.cast(others)))
                    : Optional.empty();
        }

        @Override
        public <D> Map<String, View<D>> find(Collection<String> ids, Class<D> shape) {
            throw new AssertionError("one document is enough");
        }
    }
}
