// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import taizhang.api.Command;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauCommand;
import taizhang.api.bureau.BureauCommand.DescribeBureau;
import taizhang.api.bureau.BureauCommand.RegisterBureau;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.codec.LedgerJson;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import taizhang.web.clock.LedgerClock;
import tools.jackson.databind.node.ObjectNode;

/** RegisterBureau and DescribeBureau. */
@Component
final class BureauCommands implements CommandFamily {

    static final String REGISTER = "RegisterBureau";
    static final String DESCRIBE = "DescribeBureau";

    private static final Field EFFECTIVE_ON = Field.optional("effectiveOn", new Type.Day());
    static final Shape FACTS = Shape.of(
            Field.optional("hasCentralGroup", new Type.YesNo()),
            Field.optional("hasCommittee", new Type.YesNo()),
            Field.optional("hasGroups", new Type.YesNo()),
            Field.optional("isDefendant", new Type.YesNo()));
    static final Shape REGISTRATION = Shape.of(
                    Field.required("id", new Type.Line(40)),
                    Field.required("name", new Type.Line(100)),
                    Field.required("kind", Type.choiceOf(BureauKind.class)),
                    Field.required("level", Type.choiceOf(Level.class)),
                    Field.optional("parent", new Type.Reference(Type.To.BUREAU)),
                    EFFECTIVE_ON)
            .and(FACTS);
    static final Shape DESCRIPTION = Shape.of(
                    Field.required("id", new Type.Line(40)).carried(), EFFECTIVE_ON)
            .and(FACTS);

    private final Decoder decoder;
    private final LedgerClock clock;

    BureauCommands(Decoder decoder, LedgerClock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return List.of(
                new Definition(REGISTER, REGISTRATION, this::register),
                new Definition(DESCRIBE, DESCRIPTION, this::describe));
    }

    private Command register(Submission submission, String id) {
        ObjectNode body = read(REGISTRATION, submission);
        BureauFacts facts = facts(body);
        body.put("bureau", new BureauId(id).value());
        body.set("facts", LedgerJson.mapper().valueToTree(facts));
        return LedgerJson.mapper().treeToValue(body, RegisterBureau.class);
    }

    private Command describe(Submission submission, String id) {
        ObjectNode body = read(DESCRIPTION, submission);
        BureauFacts facts = facts(body);
        body.put("bureau", new BureauId(id).value());
        body.set("facts", LedgerJson.mapper().valueToTree(facts));
        return LedgerJson.mapper().treeToValue(body, DescribeBureau.class);
    }

    private ObjectNode read(Shape shape, Submission submission) {
        ObjectNode body = decoder.read(shape, submission.body(), submission.notation());
        if (!body.hasNonNull(EFFECTIVE_ON.name())) {
            body.put(EFFECTIVE_ON.name(), clock.today().toString());
        }
        return body;
    }

    static ObjectNode tree(BureauFacts facts) {
        return LedgerJson.mapper().valueToTree(facts);
    }

    private static BureauFacts facts(ObjectNode body) {
        ObjectNode facts = body.objectNode();
        FACTS.fields().forEach(fact -> facts.set(fact.name(), body.get(fact.name())));
        return LedgerJson.mapper().treeToValue(facts, BureauFacts.class);
    }

    private interface Reader {
        Command read(Submission submission, String id);
    }

    private record Definition(String name, Shape body, Reader reader) implements CommandDefinition {

        @Override
        public Set<Role> roles() {
            return Set.of(Role.ADMINISTRATOR);
        }

        @Override
        public boolean creates() {
            return false;
        }

        @Override
        public String target(String id) {
            return BureauCommand.target(new BureauId(id));
        }

        @Override
        public String location(String id) {
            return "/bureaus/" + id + "/timeline";
        }

        @Override
        public Command read(Submission submission, String id) {
            return reader.read(submission, id);
        }
    }
}
