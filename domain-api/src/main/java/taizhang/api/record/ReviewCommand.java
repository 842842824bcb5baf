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

    /** Lets what was recorded long after it was held meet its duties. */
    record ApproveBackdate(
            RecordId record, long expectedVersion, @Nullable String opinion) implements ReviewCommand {}

    record RefuseBackdate(RecordId record, long expectedVersion, String reason) implements ReviewCommand {}

    /**
     * Lets a change that is dated in a closed year take effect.
     *
     * @param change the number of the event that proposed it; absent where only one waits
     */
    record ApproveChange(
            RecordId record,
            long expectedVersion,
            @Nullable Long change,
            @Nullable String opinion) implements ReviewCommand {}

    /** @param change as in {@link ApproveChange} */
    record RefuseChange(
            RecordId record, long expectedVersion, @Nullable Long change, String reason) implements ReviewCommand {}
}
