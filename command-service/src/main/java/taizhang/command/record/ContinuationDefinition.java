// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.Set;
import taizhang.api.Command;
import taizhang.api.account.Role;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Shape;

/**
 * One way in which the records of a ledger go on. It adds and takes nothing back, so nobody need say which version was
 * seen.
 */
record ContinuationDefinition(Ledger ledger, Ledger.Continuation continuation, RecordReading reading)
        implements CommandDefinition {

    @Override
    public String name() {
        return continuation.command();
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.SECRETARY);
    }

    @Override
    public Shape body() {
        return ledger.bodyOf(continuation);
    }

    @Override
    public boolean creates() {
        return false;
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
        return reading.read(ledger, continuation, submission, id);
    }
}
