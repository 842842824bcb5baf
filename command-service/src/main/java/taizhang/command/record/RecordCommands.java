// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;

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
                .map(verb -> new RecordCommandDefinition(ledger, verb, reading));
        Stream<CommandDefinition> more = ledger.continuations().stream()
                .map(continuation -> new ContinuationDefinition(ledger, continuation, reading));
        return Stream.concat(life, more);
    }
}
