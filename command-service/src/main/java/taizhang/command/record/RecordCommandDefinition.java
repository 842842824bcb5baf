// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.Set;
import taizhang.api.Command;
import taizhang.api.account.Role;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Shape;

/** One verb of one ledger. */
record RecordCommandDefinition(Ledger ledger, Verb verb, RecordReading reading) implements CommandDefinition {

    @Override
    public String name() {
        return verb.commandOf(ledger);
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.SECRETARY);
    }

    @Override
    public Shape body() {
        return verb.bodyOf(ledger);
    }

    @Override
    public boolean creates() {
        return verb.creates();
    }

    @Override
    public boolean edits() {
        return !verb.creates();
    }

    @Override
    public String target(String id) {
        return id;
    }

    @Override
    public String location(String id) {
        return "/records/" + id;
    }

    @Override
    public Command read(Submission submission, String id) {
        return reading.read(ledger, verb, submission, id);
    }
}
