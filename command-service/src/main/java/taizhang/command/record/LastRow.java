// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.function.Supplier;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;
import taizhang.command.shape.Path;

/** The row by which a record goes on: whoever wrote it knows its fields, and nothing of the list that it ends. */
record LastRow(String list, int index) {

    /** Names what is wrong with the row by the row's own fields. */
    <T> T saidOf(Supplier<T> work) {
        String at = Path.at(list, index) + ".";
        try {
            return work.get();
        } catch (Refused refused) {
            throw new Refused(refused.faults().stream()
                    .map(fault -> fault.field() != null && fault.field().startsWith(at)
                            ? new Fault(fault.problem(), fault.field().substring(at.length()), fault.arguments())
                            : fault)
                    .toList());
        }
    }
}
