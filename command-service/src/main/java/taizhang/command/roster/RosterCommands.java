// SPDX-License-Identifier: Apache-2.0
package taizhang.command.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import taizhang.api.Command;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.person.PersonId;
import taizhang.api.record.RecordId;
import taizhang.api.roster.Presence;
import taizhang.api.roster.RollCommand;
import taizhang.api.roster.RollCommand.CallRoll;
import taizhang.api.roster.RollCommand.Missing;
import taizhang.api.roster.Roster;
import taizhang.api.roster.RosterCommand;
import taizhang.api.roster.RosterCommand.KeepRoster;
import taizhang.api.roster.RosterMember;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import taizhang.web.clock.LedgerClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** KeepRoster and CallRoll. */
@Component
final class RosterCommands implements CommandFamily {

    static final String KEEP = "KeepRoster";
    static final String CALL = "CallRoll";

    private static final Field PERSON = Field.required("person", new Type.Line(36));

    static final Shape KEEPING = Shape.of(
            Field.required("bureau", new Type.Reference(Type.To.BUREAU)),
            Field.optional("effectiveOn", new Type.Day()),
            Field.required("members", new Type.Rows(Shape.of(PERSON, Field.required("office", new Type.Line(60))), 0)));
    static final Shape CALLING = Shape.of(
            Field.required("id", new Type.Reference(Type.To.RECORD)).carried(),
            Field.optional(
                    "missing",
                    new Type.Rows(
                            Shape.of(
                                    PERSON,
                                    Field.required(
                                            "presence",
                                            new Type.Choice("record.choice.Presence.", List.of("LEAVE", "ABSENT"))),
                                    Field.required("reason", new Type.Line(200))),
                            0)));

    private final Decoder decoder;
    private final LedgerClock clock;

    RosterCommands(Decoder decoder, LedgerClock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return List.of(
                new PlainCommand(
                                KEEP,
                                Set.of(Role.SECRETARY),
                                KEEPING,
                                id -> RosterCommand.target(new BureauId(id)),
                                id -> "/rosters?bureau=" + id,
                                this::keep)
                        .by("bureau"),
                new PlainCommand(
                                CALL,
                                Set.of(Role.SECRETARY),
                                CALLING,
                                id -> RollCommand.target(new RecordId(id)),
                                id -> "/records/" + id,
                                this::call)
                        .proposing());
    }

    private static PersonId person(JsonNode row) {
        return new PersonId(row.get("person").stringValue());
    }

    private Command keep(Submission submission, String id) {
        ObjectNode body = decoder.read(KEEPING, submission.body(), submission.notation());
        LocalDate effectiveOn = body.hasNonNull("effectiveOn")
                ? LocalDate.parse(body.get("effectiveOn").stringValue())
                : clock.today();
        List<RosterMember> members = new ArrayList<>();
        for (JsonNode row : body.path("members")) {
            members.add(new RosterMember(person(row), row.get("office").stringValue()));
        }
        return new KeepRoster(new BureauId(id), new Roster(effectiveOn, members));
    }

    private Command call(Submission submission, String id) {
        ObjectNode body = decoder.read(CALLING, submission.body(), submission.notation());
        List<Missing> missing = new ArrayList<>();
        for (JsonNode row : body.path("missing")) {
            missing.add(new Missing(
                    person(row),
                    Presence.valueOf(row.get("presence").stringValue()),
                    row.get("reason").stringValue()));
        }
        return new CallRoll(new RecordId(id), missing);
    }
}
