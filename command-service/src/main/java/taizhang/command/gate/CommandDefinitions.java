// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;

/** All commands of this program by name. */
@Component
public final class CommandDefinitions {

    private final Map<String, CommandDefinition> byName = new TreeMap<>();

    CommandDefinitions(List<CommandDefinition> definitions, List<CommandFamily> families) {
        definitions.forEach(this::add);
        families.forEach(family -> family.definitions().forEach(this::add));
    }

    private void add(CommandDefinition definition) {
        if (byName.put(definition.name(), definition) != null) {
            throw new IllegalStateException("two commands are called " + definition.name());
        }
    }

    /** In order of name. */
    public List<CommandDefinition> all() {
        return List.copyOf(byName.values());
    }

    /** @throws Refused {@link Problem#COMMAND_UNKNOWN} */
    public CommandDefinition named(String name) {
        CommandDefinition definition = byName.get(name);
        if (definition == null) {
            throw Refused.because(Problem.COMMAND_UNKNOWN, name);
        }
        return definition;
    }
}
