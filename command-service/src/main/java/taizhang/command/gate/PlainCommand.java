// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import taizhang.api.Command;
import taizhang.api.account.Role;
import taizhang.command.shape.Shape;

/** A command that is all said by its parts; which differ from one to the next is seen where they are listed. */
public record PlainCommand(
        String name,
        Set<Role> roles,
        String idField,
        boolean creates,
        boolean edits,
        Shape body,
        UnaryOperator<String> targets,
        UnaryOperator<String> locations,
        Reading reading,
        boolean proposes)
        implements CommandDefinition {

    /** @see CommandDefinition#read */
    @FunctionalInterface
    public interface Reading {
        Command read(Submission submission, String id);
    }

    /** Aimed at what is there already, whichever version of it was seen. */
    public PlainCommand(
            String name,
            Set<Role> roles,
            Shape body,
            UnaryOperator<String> targets,
            UnaryOperator<String> locations,
            Reading reading) {
        this(name, roles, "id", false, false, body, targets, locations, reading, false);
    }

    public PlainCommand creating() {
        return new PlainCommand(name, roles, idField, true, edits, body, targets, locations, reading, proposes);
    }

    public PlainCommand editing() {
        return new PlainCommand(name, roles, idField, creates, true, body, targets, locations, reading, proposes);
    }

    /** Named by another field of the body than {@code id}. */
    public PlainCommand by(String field) {
        return new PlainCommand(name, roles, field, creates, edits, body, targets, locations, reading, proposes);
    }

    /** About a record, in which it waits where the year is closed. */
    public PlainCommand proposing() {
        return new PlainCommand(name, roles, idField, creates, edits, body, targets, locations, reading, true);
    }

    @Override
    public Optional<String> proposesIn(String id) {
        return proposes ? Optional.of(id) : Optional.empty();
    }

    @Override
    public String target(String id) {
        return targets.apply(id);
    }

    @Override
    public String location(String id) {
        return locations.apply(id);
    }

    @Override
    public Command read(Submission submission, String id) {
        return reading.read(submission, id);
    }
}
