// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauCommand;
import taizhang.api.bureau.BureauCommand.CloseBureau;
import taizhang.api.bureau.BureauCommand.DescribeBureau;
import taizhang.api.bureau.BureauCommand.MergeBureaus;
import taizhang.api.bureau.BureauCommand.MoveBureau;
import taizhang.api.bureau.BureauCommand.RegisterBureau;
import taizhang.api.bureau.BureauCommand.RenameBureau;
import taizhang.api.bureau.BureauCommand.SetBureauCodes;
import taizhang.api.bureau.BureauCommand.SetExpectedHeadcount;
import taizhang.api.bureau.BureauCommand.SetSearchNames;
import taizhang.api.bureau.BureauCommand.SplitBureau;
import taizhang.api.bureau.BureauCommand.UndoBureauChange;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauLife;
import taizhang.codec.LedgerJson;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Shape;
import taizhang.web.clock.LedgerClock;
import tools.jackson.databind.node.ObjectNode;

/** Registering bureaus and units, and every change of one. */
@Component
final class BureauCommands implements CommandFamily {

    static final String REGISTER = "RegisterBureau";
    static final String REGISTER_UNIT = "RegisterUnit";
    static final String DESCRIBE = "DescribeBureau";
    static final String RENAME = "RenameBureau";
    static final String MOVE = "MoveBureau";
    static final String CLOSE = "CloseBureau";
    static final String MERGE = "MergeBureaus";
    static final String SPLIT = "SplitBureau";
    static final String HEADCOUNT = "SetExpectedHeadcount";
    static final String CODES = "SetBureauCodes";
    static final String SEARCH_NAMES = "SetSearchNames";
    static final String UNDO = "UndoBureauChange";

    private static final Shape NO_ENVELOPE = Shape.of();

    private final Decoder decoder;
    private final LedgerClock clock;
    private final Chart chart;

    BureauCommands(Decoder decoder, LedgerClock clock, Chart chart) {
        this.decoder = decoder;
        this.clock = clock;
        this.chart = chart;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return List.of(
                plain(REGISTER, BureauShapes.REGISTRATION, RegisterBureau.class, BureauCommands::gatherFacts),
                plain(REGISTER_UNIT, BureauShapes.UNIT, RegisterBureau.class, this::belowItsParent),
                plain(DESCRIBE, BureauShapes.DESCRIPTION, DescribeBureau.class, BureauCommands::gatherFacts),
                plain(RENAME, BureauShapes.RENAMING, RenameBureau.class, BureauCommands::asItIs),
                plain(MOVE, BureauShapes.MOVE, MoveBureau.class, BureauCommands::asItIs),
                plain(CLOSE, BureauShapes.CLOSING, CloseBureau.class, BureauCommands::asItIs),
                plain(MERGE, BureauShapes.MERGER, MergeBureaus.class, BureauCommands::asItIs),
                plain(SPLIT, BureauShapes.SPLIT, SplitBureau.class, BureauCommands::asItIs),
                plain(HEADCOUNT, BureauShapes.HEADCOUNT, SetExpectedHeadcount.class, BureauCommands::asItIs),
                plain(CODES, BureauShapes.CODES, SetBureauCodes.class, BureauCommands::asItIs),
                plain(SEARCH_NAMES, BureauShapes.SEARCH_NAMES, SetSearchNames.class, BureauCommands::asItIs),
                plain(UNDO, BureauShapes.UNDOING, UndoBureauChange.class, BureauCommands::asItIs));
    }

    static ObjectNode tree(BureauFacts facts) {
        return LedgerJson.mapper().valueToTree(facts);
    }

    private static void asItIs(ObjectNode body) {}

    private static void gatherFacts(ObjectNode body) {
        ObjectNode facts = body.objectNode();
        BureauShapes.FACTS.fields().forEach(fact -> facts.set(fact.name(), body.get(fact.name())));
        body.set("facts", facts);
    }

    /** A unit does what the bureau does to which it belongs, at the same level. */
    private void belowItsParent(ObjectNode body) {
        BureauLife parent = chart.life(new BureauId(body.get("parent").stringValue()))
                .orElseThrow(() -> Refused.field("parent", Problem.BUREAU_UNKNOWN));
        body.put("kind", parent.kindOn(clock.today()).name());
        body.put("level", parent.registration().level().name());
        gatherFacts(body);
    }

    private PlainCommand plain(
            String name, Shape body, Class<? extends BureauCommand> command, Consumer<ObjectNode> completion) {
        return new PlainCommand(
                name,
                Set.of(Role.ADMINISTRATOR),
                body,
                id -> BureauCommand.target(new BureauId(id)),
                id -> "/bureaus/" + id,
                (submission, id) -> decoder.decode(
                                body,
                                NO_ENVELOPE,
                                submission.body(),
                                submission.notation(),
                                null,
                                read -> complete(body, read, id, completion),
                                command)
                        .value());
    }

    /** What is not dated counts from today. */
    private void complete(Shape body, ObjectNode read, String id, Consumer<ObjectNode> completion) {
        read.put("bureau", new BureauId(id).value());
        if (body.field(BureauShapes.EFFECTIVE_ON.name()).isPresent()
                && !read.hasNonNull(BureauShapes.EFFECTIVE_ON.name())) {
            read.put(BureauShapes.EFFECTIVE_ON.name(), clock.today().toString());
        }
        completion.accept(read);
    }
}
