// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.Command;

/** What a supervisor may say of a record that stands; nothing of it changes what the record says. */
public sealed interface ReviewCommand extends Command {

    RecordId record();

    long expectedVersion();

    @Override
    default String target() {
        return record().value();
    }

    record NoteRecord(
            RecordId record, long expectedVersion, @Nullable String opinion) implements ReviewCommand {}

    record ApproveRecord(
            RecordId record, long expectedVersion, @Nullable String opinion) implements ReviewCommand {}

    /** @param remarks at least one */
    record ReturnRecord(RecordId record, long expectedVersion, List<Remark> remarks) implements ReviewCommand {

        public ReturnRecord {
            remarks = List.copyOf(remarks);
        }
    }

    record OrderRedo(RecordId record, long expectedVersion, String reason) implements ReviewCommand {}

    /** @param redo the record of what was held again */
    record AcceptRedo(RecordId record, long expectedVersion, RecordId redo) implements ReviewCommand {}
}
