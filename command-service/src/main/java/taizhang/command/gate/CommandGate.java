// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import taizhang.api.Command;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.command.history.History;
import taizhang.command.shape.Notation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes a command by its name and flat body, whoever brings it: the JSON API, a form or a story. */
@Component
public final class CommandGate {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int RACES = 3;

    private final CommandDefinitions definitions;
    private final Answers answers;
    private final Keys keys;
    private final History history;
    private final CommandGateway gateway;

    CommandGate(CommandDefinitions definitions, Answers answers, Keys keys, History history, CommandGateway gateway) {
        this.definitions = definitions;
        this.answers = answers;
        this.keys = keys;
        this.history = history;
        this.gateway = gateway;
    }

    /**
     * Carries out a command once: the same key of the same actor with the same body gives the first answer again.
     *
     * @param name such as {@code RecordSession}
     * @param body the flat body of the API
     * @throws Refused no event was written and the key is free again
     */
    public Outcome execute(String name, JsonNode body, Actor actor, String idempotencyKey) {
        return execute(new Submission(name, object(body), Notation.JSON, actor, idempotencyKey));
    }

    /** As {@link #execute}, but an edit without an expected version is made on whatever version is newest. */
    public Outcome executeOnNewest(String name, JsonNode body, Actor actor, String idempotencyKey) {
        return execute(new Submission(name, object(body), Notation.JSON, actor, idempotencyKey), true);
    }

    public Outcome execute(Submission submission) {
        return execute(submission, false);
    }

    /**
     * Reads a command without carrying it out, before the sender is asked about it once more.
     *
     * @throws Refused with all that can be found wrong without asking the aggregate
     */
    public void examine(Submission submission) {
        CommandDefinition definition = permitted(submission);
        definition.read(submission, idOf(definition, submission));
    }

    /** Whether a command of this actor under this key has left an event in a stream, whatever it said. */
    public boolean hasCarriedOut(String target, Actor actor, String key) {
        return !key.isBlank() && answers.areThere(target, actor.login(), key);
    }

    private CommandDefinition permitted(Submission submission) {
        CommandDefinition definition = definitions.named(submission.name());
        if (!definition.roles().contains(submission.actor().role())) {
            throw Refused.because(Problem.ACCESS_DENIED);
        }
        return definition;
    }

    private Outcome execute(Submission submission, boolean onNewest) {
        CommandDefinition definition = permitted(submission);
        if (!KEY.matcher(submission.key()).matches()) {
            throw Refused.because(Problem.IDEMPOTENCY_REQUIRED);
        }
        String id = idOf(definition, submission);
        Claim claim = Claim.of(submission, definition.target(id), definition.proposesIn(id));
        Optional<Outcome> before = answers.to(claim, id);
        if (before.isPresent()) {
            return before.get();
        }
        Submission versioned = onNewest && definition.edits() && !submission.saysVersion()
                ? submission.onVersion(history.of(claim.target()).size())
                : submission;
        if (definition.edits() && !versioned.saysVersion()) {
            throw Refused.because(Problem.VERSION_REQUIRED);
        }
        return once(claim, id, () -> definition.read(versioned, id), submission.actor());
    }

    private Outcome once(Claim claim, String id, Wish wish, Actor actor) {
        boolean mine = keys.take(claim);
        try {
            send(wish, claim, actor);
        } catch (Refused refused) {
            // The same command may have got there first by another thread; then its answer is ours too.
            Optional<Outcome> first = answers.to(claim, id);
            if (first.isPresent()) {
                return first.get();
            }
            if (mine) {
                keys.free(claim);
            }
            throw refused;
        }
        return answers.to(claim, id)
                .orElseThrow(() -> new IllegalStateException("an accepted command left no event at " + claim.target()));
    }

    /** Reads the wish anew after each lost race, because what it is laid over may have changed. */
    private void send(Wish wish, Claim claim, Actor actor) {
        for (int race = 1; ; race++) {
            try {
                gateway.sendAndWait(GenericCommandMessage.asCommandMessage(wish.read())
                        .withMetaData(Map.of(
                                Actor.METADATA, actor,
                                Answers.ACTOR, actor.login(),
                                Answers.COMMAND_ID, claim.key(),
                                Answers.COMMAND_HASH, claim.hash())));
                return;
            } catch (ConcurrencyException | AggregateStreamCreationException | DeadlockException lost) {
                if (race == RACES) {
                    throw lost;
                }
            }
        }
    }

    private interface Wish {
        Command read();
    }

    /** Left out for something new, the id follows from the key, so that a repetition is aimed at the same thing. */
    private static String idOf(CommandDefinition definition, Submission submission) {
        JsonNode given = submission.body().get(definition.idField());
        if (given != null && !given.isNull() && !given.isString() && !given.isIntegralNumber()) {
            throw Refused.field(definition.idField(), Problem.FIELD_TYPE);
        }
        String id = given != null && given.isIntegralNumber()
                ? given.asString()
                : submission.text(definition.idField()).strip();
        if (!id.isEmpty()) {
            return id;
        }
        if (!definition.creates()) {
            throw Refused.field(definition.idField(), Problem.FIELD_REQUIRED);
        }
        String seed = submission.actor().login() + "/" + submission.key();
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw Refused.because(Problem.FIELD_TYPE);
    }
}
