// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Annexed;
import taizhang.api.record.RecordEvent.ChangeApproved;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.ChangeRefused;
import taizhang.api.record.RecordEvent.HeadcountConfirmed;
import taizhang.api.record.RecordEvent.MadeUp;
import taizhang.api.record.RecordEvent.OwnHeads;
import taizhang.api.record.RecordEvent.Proposal;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Reviewed;
import taizhang.api.record.RecordEvent.Voided;

/**
 * The changes of a record that wait for a supervisor: at most one of what it says, besides what each bureau says of its
 * own people and what is said beside it.
 */
final class Waiting {

    /**
     * @param number which of the record's events proposed it, from 1
     * @param author login of whoever did
     */
    record Change(long number, RecordEvent event, String author) {

        /** Policy: nobody lets the own change take effect. */
        void requireAnother(String login) {
            if (login.equals(author)) {
                throw Refused.because(Problem.REVIEW_OWN);
            }
        }

        /** The event to be recorded, laid over what the record says by now. */
        RecordEvent over(Details now) {
            return switch (event) {
                case Recorded entry ->
                    new Recorded(
                            entry.record(), now, entry.details(), entry.lateReason(), entry.redoOf(), entry.source());
                case HeadcountConfirmed said ->
                    new HeadcountConfirmed(said.record(), now, said.bureau(), said.attendance());
                case Annexed said -> said.over(now);
                case MadeUp said -> new MadeUp(said.record(), now, said.bureau(), said.on(), said.persons());
                default -> event;
            };
        }
    }

    private final NavigableMap<Long, Change> open = new TreeMap<>();

    void after(RecordEvent event, long number, @Nullable String login) {
        switch (event) {
            case ChangeProposed proposed -> {
                // Only an entry that was not approved yet is proposed anew while it waits.
                open.values().removeIf(other -> sameMatter(other.event(), proposed.change()));
                open.put(number, new Change(number, proposed.change(), login == null ? "" : login));
            }
            case ChangeApproved approved -> open.remove(approved.number());
            case ChangeRefused refused -> open.remove(refused.number());
            case Reviewed _, OwnHeads _, Annexed _ -> {}
            // It says something else now, so a change of what it said before is moot.
            default -> open.values().removeIf(other -> isMoot(other.event(), event));
        }
    }

    /**
     * A headcount outlives other words of the same gathering, as evidence and a share do, but neither its voiding nor that
     * its bureau is taken out.
     */
    private static boolean isMoot(RecordEvent waiting, RecordEvent event) {
        return Proposal.changesRecord(waiting)
                || event instanceof Voided
                || Proposal.guest(waiting)
                        .filter(guest -> !event.details().bureaus().contains(guest))
                        .isPresent();
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Policy: whatever waits is decided before the same is changed again. */
    void requireFree(RecordEvent change) {
        if (open.values().stream().anyMatch(other -> sameMatter(other.event(), change))) {
            throw Refused.because(Problem.CHANGE_WAITING);
        }
    }

    /** The one in question; without a number the only one. */
    Change require(@Nullable Long number) {
        Change change = number != null ? open.get(number) : open.size() == 1 ? open.get(open.firstKey()) : null;
        if (change == null) {
            throw open.isEmpty() || number != null
                    ? Refused.because(Problem.CHANGE_NONE)
                    : Refused.field("change", Problem.FIELD_REQUIRED);
        }
        return change;
    }

    /** The oldest. */
    Change first() {
        return open.firstEntry().getValue();
    }

    private static boolean sameMatter(RecordEvent one, RecordEvent other) {
        if (one instanceof OwnHeads own && other instanceof OwnHeads heads) {
            return own.getClass() == heads.getClass() && own.bureau().equals(heads.bureau());
        }
        if (one instanceof Annexed annexed && other instanceof Annexed said) {
            return annexed.annex().excludes(said.annex());
        }
        return Proposal.changesRecord(one) && Proposal.changesRecord(other);
    }
}
