// SPDX-License-Identifier: Apache-2.0
package taizhang.command.year;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import taizhang.api.Command;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.year.YearCommand;
import taizhang.api.year.YearCommand.CloseYear;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.node.ObjectNode;

/** CloseYear. */
@Component
public final class YearCommands implements CommandFamily {

    public static final String CLOSE = "CloseYear";

    public static final Shape CLOSING =
            Shape.of(Field.required("year", new Type.Whole(2000, 2100)), Field.optional("remark", new Type.Line(500)));

    private final Decoder decoder;

    YearCommands(Decoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return List.of(new PlainCommand(
                        CLOSE,
                        Set.of(Role.SUPERVISOR),
                        CLOSING,
                        year -> YearCommand.target(number(year)),
                        _ -> "/years",
                        this::close)
                .by("year"));
    }

    private Command close(Submission submission, String year) {
        ObjectNode body = decoder.read(CLOSING, submission.body(), submission.notation());
        return new CloseYear(
                body.get("year").intValue(),
                body.hasNonNull("remark") ? body.get("remark").stringValue() : null);
    }

    private static int number(String year) {
        try {
            return Integer.parseInt(year);
        } catch (NumberFormatException notANumber) {
            throw Refused.field("year", Problem.FIELD_TYPE);
        }
    }
}
