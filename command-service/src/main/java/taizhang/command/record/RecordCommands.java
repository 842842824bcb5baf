// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import taizhang.api.account.Role;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.shape.Shape;

/** The commands of every ledger, as far as its verbs and continuations go. */
@Component
final class RecordCommands implements CommandFamily {

    private final Ledgers ledgers;
    private final RecordReading reading;

    RecordCommands(Ledgers ledgers, RecordReading reading) {
        this.ledgers = ledgers;
        this.reading = reading;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return ledgers.all().stream().flatMap(this::of).toList();
    }

    private Stream<CommandDefinition> of(Ledger ledger) {
        Stream<CommandDefinition> life = Stream.of(Verb.values())
                .filter(verb -> !verb.commandOf(ledger).isEmpty())
                .map(verb -> verb.creates()
                        ? plain(verb.commandOf(ledger), verb.bodyOf(ledger), reads(ledger, verb))
                                .creating()
                        : plain(verb.commandOf(ledger), verb.bodyOf(ledger), reads(ledger, verb))
                                .editing());
        // It adds and takes nothing back, so nobody need say which version was seen.
        Stream<CommandDefinition> more = ledger.continuations().stream()
                .map(continuation -> plain(
                        continuation.command(),
                        ledger.bodyOf(continuation),
                        (submission, id) -> reading.read(ledger, continuation, submission, id)));
        return Stream.concat(life, more);
    }

    private PlainCommand.Reading reads(Ledger ledger, Verb verb) {
        return (submission, id) -> reading.read(ledger, verb, submission, id);
    }

    private static PlainCommand plain(String name, Shape body, PlainCommand.Reading read) {
        return new PlainCommand(
                name, Set.of(Role.SECRETARY), body, UnaryOperator.identity(), id -> "/records/" + id, read);
    }
}
