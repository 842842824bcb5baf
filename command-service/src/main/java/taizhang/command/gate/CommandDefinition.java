// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import java.util.Optional;
import java.util.Set;
import taizhang.api.Command;
import taizhang.api.account.Role;
import taizhang.command.shape.Shape;

/** A command as the API knows it: its name, who may give it, what its body holds and what becomes of it. */
public interface CommandDefinition {

    /** Such as {@code RecordSession}. */
    String name();

    Set<Role> roles();

    /** All fields of the body, for its description. */
    Shape body();

    /** The field of the body that names what the command is aimed at; it may be left out where {@link #creates}. */
    default String idField() {
        return "id";
    }

    boolean creates();

    /** True when the body must say which version was seen. */
    default boolean edits() {
        return false;
    }

    /** The aggregate in the log. */
    String target(String id);

    /** The aggregate in which it may leave its trace instead, where it only proposes something; else empty. */
    default Optional<String> proposesIn(String id) {
        return Optional.empty();
    }

    /** The page of what the command is aimed at. */
    String location(String id);

    /** @throws taizhang.api.Refused with everything that can be found wrong without asking the aggregate */
    Command read(Submission submission, String id);
}
