// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.BackdateRefused;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.ChangeRefused;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.OwnHeads;
import taizhang.api.record.RecordEvent.Proposal;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.Returned;
import taizhang.api.record.RecordEvent.Reviewed;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.api.record.Remark;
import taizhang.codec.LedgerJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a record says now.
 *
 * @param remarks with which it was returned last, neither corrected nor approved since
 * @param redoOf the record that this one was held instead of
 * @param version the number of its events
 * @param proposed whether the last of them is a change that waits for a supervisor
 */
public record Standing(
        RecordId record,
        Details details,
        Stage stage,
        List<Remark> remarks,
        Redo redo,
        @Nullable RecordId redoOf,
        long version,
        boolean proposed) {

    public Standing {
        remarks = List.copyOf(remarks);
    }

    /** @param before absent for the first event */
    static Standing after(RecordEvent event, @Nullable Standing before) {
        Stage stage = Stage.after(event, before == null ? null : before.stage);
        if (stage == null) {
            throw new IllegalStateException("a life can't begin with " + event);
        }
        return new Standing(
                event.record(),
                event.details(),
                stage,
                remarks(event, before),
                Redo.after(event, before == null ? Redo.NONE : before.redo),
                redoOf(event, before == null ? null : before.redoOf),
                before == null ? 1 : before.version + 1,
                event instanceof ChangeProposed);
    }

    static @Nullable RecordId redoOf(RecordEvent event, @Nullable RecordId before) {
        RecordEvent said = event instanceof ChangeProposed proposed ? proposed.change() : event;
        return said instanceof Recorded recorded ? recorded.redoOf() : before;
    }

    private static List<Remark> remarks(RecordEvent event, @Nullable Standing before) {
        if (event instanceof Returned returned) {
            return returned.remarks();
        }
        if (event instanceof BackdateRefused refused) {
            return List.of(new Remark(null, refused.reason()));
        }
        if (event instanceof ChangeRefused refused && refused.isOwners()) {
            return List.of(new Remark(null, refused.reason()));
        }
        boolean stays = event instanceof Reviewed && !(event instanceof Approved)
                || event instanceof Proposal proposal && !proposal.changesRecord()
                || event instanceof OwnHeads
                || event instanceof Continued
                || event instanceof Voided
                || event instanceof Restored;
        return stays && before != null ? before.remarks : List.of();
    }

    /** @throws Refused for what was called off or voided */
    public Standing requireNotGone() {
        stage.requireNotGone();
        return this;
    }

    /** @throws Refused where nobody's coming was counted: not held, or no gathering of the kind where heads are counted */
    public Standing requireHeads() {
        requireNotGone();
        if (!details.countsHeads()) {
            throw Refused.because(Problem.PARTICIPATION_NONE);
        }
        if (stage != Stage.RECORDED) {
            throw Refused.because(Problem.RECORD_NOT_HELD);
        }
        return this;
    }

    /** The record as a body of the API would say it. */
    public ObjectNode body() {
        ObjectNode body = LedgerJson.mapper().valueToTree(details);
        body.remove("type");
        return body;
    }
}
