// SPDX-License-Identifier: Apache-2.0
package taizhang.command.people;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import taizhang.api.Command;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.person.PersonCommand;
import taizhang.api.person.PersonCommand.ErasePerson;
import taizhang.api.person.PersonCommand.OpenPerson;
import taizhang.api.person.PersonId;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenPerson, for a name that the vault keeps already, and ErasePerson. Neither body ever holds the name, because the log
 * keeps a hash of each body and names are few enough to be guessed.
 */
@Component
final class PersonCommands implements CommandFamily {

    static final String OPEN = "OpenPerson";
    static final String ERASE = "ErasePerson";

    private static final Field ID = Field.required("id", new Type.Line(36)).carried();

    static final Shape OPENING = Shape.of(ID, Field.required("bureau", new Type.Reference(Type.To.BUREAU)));
    static final Shape ERASING = Shape.of(ID, Field.required("reason", new Type.Line(500)));

    private final Decoder decoder;

    PersonCommands(Decoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return List.of(
                plain(OPEN, OPENING, Set.of(Role.SECRETARY), this::open),
                plain(ERASE, ERASING, Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR), this::erase));
    }

    private static PlainCommand plain(String name, Shape body, Set<Role> roles, PlainCommand.Reading reading) {
        return new PlainCommand(
                name, roles, body, id -> PersonCommand.target(new PersonId(id)), _ -> "/people", reading);
    }

    private Command open(Submission submission, String id) {
        ObjectNode body = decoder.read(OPENING, submission.body(), submission.notation());
        return new OpenPerson(new PersonId(id), new BureauId(body.get("bureau").stringValue()));
    }

    private Command erase(Submission submission, String id) {
        ObjectNode body = decoder.read(ERASING, submission.body(), submission.notation());
        return new ErasePerson(new PersonId(id), body.get("reason").stringValue());
    }
}
