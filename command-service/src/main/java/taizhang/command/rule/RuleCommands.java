// SPDX-License-Identifier: Apache-2.0
package taizhang.command.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import taizhang.api.Command;
import taizhang.api.account.Role;
import taizhang.api.rule.RuleCommand;
import taizhang.api.rule.RuleCommand.PublishRuleVersion;
import taizhang.api.rule.RuleCommand.RetireRule;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.node.ObjectNode;

/** PublishRuleVersion and RetireRule. */
@Component
public final class RuleCommands implements CommandFamily {

    public static final String PUBLISH = "PublishRuleVersion";
    public static final String RETIRE = "RetireRule";

    public static final Shape PUBLISHING = Shape.of(Field.required("text", new Type.Paragraph(20_000)));
    public static final Shape RETIRING = Shape.of(
            Field.required("rule", new Type.Line(32)),
            Field.required("lastDay", new Type.Day()),
            Field.required("reason", new Type.Paragraph(500)));

    private static final String PAGE = "/rules";

    private final Decoder decoder;

    RuleCommands(Decoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return List.of(
                plain(PUBLISH, PUBLISHING, this::publish).by("text"),
                plain(RETIRE, RETIRING, this::retire).by("rule"));
    }

    private static PlainCommand plain(String name, Shape body, PlainCommand.Reading reading) {
        return new PlainCommand(name, Set.of(Role.SUPERVISOR), body, _ -> RuleCommand.TARGET, _ -> PAGE, reading);
    }

    private Command publish(Submission submission, String text) {
        ObjectNode body = decoder.read(PUBLISHING, submission.body(), submission.notation());
        return new PublishRuleVersion(body.get("text").stringValue());
    }

    private Command retire(Submission submission, String rule) {
        ObjectNode body = decoder.read(RETIRING, submission.body(), submission.notation());
        return new RetireRule(
                body.get("rule").stringValue(),
                LocalDate.parse(body.get("lastDay").stringValue()),
                body.get("reason").stringValue());
    }
}
