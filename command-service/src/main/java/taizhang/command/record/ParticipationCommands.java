// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Command;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.ParticipationCommand.ConfirmParticipation;
import taizhang.api.record.ParticipationCommand.DeclineParticipation;
import taizhang.api.record.ParticipationCommand.RecordMakeUp;
import taizhang.api.record.RecordId;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.node.ObjectNode;

/** ConfirmParticipation, DeclineParticipation and RecordMakeUp: what each bureau says of its own people. */
@Component
public final class ParticipationCommands implements CommandFamily {

    public static final String CONFIRM = "ConfirmParticipation";
    public static final String DECLINE = "DeclineParticipation";
    public static final String MAKE_UP = "RecordMakeUp";

    private static final Field ID =
            Field.required("id", new Type.Reference(Type.To.RECORD)).carried();

    /** Where it is left out, whoever speaks does so for the own bureau. */
    private static final Field BUREAU =
            Field.optional("bureau", new Type.Reference(Type.To.BUREAU)).carried();

    public static final Shape CONFIRMATION =
            Shape.of(ID, BUREAU, Field.required("attendance", Gathering.ATTENDANCE.type()));
    public static final Shape MADE_UP = Shape.of(
            ID,
            BUREAU,
            Field.required("on", new Type.Day()),
            Field.required("persons", new Type.Whole(1, Attendance.MOST)));
    public static final Shape REFUSAL = Shape.of(ID, BUREAU, Field.required("reason", new Type.Line(500)));

    private final Decoder decoder;

    ParticipationCommands(Decoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return List.of(
                plain(CONFIRM, CONFIRMATION, this::confirm),
                plain(DECLINE, REFUSAL, this::decline),
                plain(MAKE_UP, MADE_UP, this::makeUp));
    }

    private static PlainCommand plain(String name, Shape body, PlainCommand.Reading reading) {
        return new PlainCommand(
                name, Set.of(Role.SECRETARY), body, UnaryOperator.identity(), id -> "/records/" + id, reading);
    }

    private Command confirm(Submission submission, String id) {
        var body = decoder.decode(
                Shape.of(Field.required("attendance", Gathering.ATTENDANCE.type())),
                Shape.of(ID, BUREAU),
                submission.body(),
                submission.notation(),
                null,
                Gathering::countAbsent,
                Headcount.class);
        return new ConfirmParticipation(
                new RecordId(id),
                bureau(body.optionalText("bureau"), submission),
                Objects.requireNonNull(body.value().attendance(), "a required field was read"));
    }

    /** The body as a value, so that what is wrong with the numbers is said at their fields; absent only while it is. */
    private record Headcount(@Nullable Attendance attendance) {}

    private Command decline(Submission submission, String id) {
        ObjectNode body = decoder.read(REFUSAL, submission.body(), submission.notation());
        return new DeclineParticipation(
                new RecordId(id), bureau(body, submission), body.get("reason").stringValue());
    }

    private Command makeUp(Submission submission, String id) {
        ObjectNode body = decoder.read(MADE_UP, submission.body(), submission.notation());
        return new RecordMakeUp(
                new RecordId(id),
                bureau(body, submission),
                LocalDate.parse(body.get("on").stringValue()),
                body.get("persons").intValue());
    }

    private static BureauId bureau(ObjectNode body, Submission submission) {
        return bureau(body.hasNonNull("bureau") ? body.get("bureau").stringValue() : null, submission);
    }

    private static BureauId bureau(@Nullable String given, Submission submission) {
        if (given != null) {
            return new BureauId(given);
        }
        BureauId own = submission.actor().bureau();
        if (own == null) {
            throw Refused.field("bureau", Problem.FIELD_REQUIRED);
        }
        return own;
    }
}
