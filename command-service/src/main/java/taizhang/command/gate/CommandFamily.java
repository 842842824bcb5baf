// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import java.util.List;

/** Commands that are made from one description, such as those of every kind of record. */
public interface CommandFamily {

    List<CommandDefinition> definitions();
}
