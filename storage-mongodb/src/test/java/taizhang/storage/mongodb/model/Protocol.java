// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import taizhang.storage.mongodb.model.Document.Commit;

/** The choices of the protocol in which a broken variant differs; {@link WriterSteps} is the rest. */
record Protocol(Set<Flaw> flaws) {

    static Protocol sound() {
        return new Protocol(Set.of());
    }

    static Protocol brokenBy(Flaw first, Flaw... more) {
        return new Protocol(EnumSet.of(first, more));
    }

    boolean has(Flaw flaw) {
        return flaws.contains(flaw);
    }

    View whereHeadIsRead(ReplicaSet set) {
        return has(Flaw.LEARNS_HEAD_LOCALLY) ? set.local() : set.majority();
    }

    View whereAggregatesAreLoaded(ReplicaSet set) {
        return has(Flaw.LOADS_LOCALLY) ? set.local() : set.majority();
    }

    boolean isMine(Commit found, Work mine) {
        return found.carries(mine.mark()) && !has(Flaw.NEVER_READS_MARK);
    }

    /** Our own document can only be where we meant to put it; a writer that has forgotten that place looks elsewhere. */
    boolean isMineUnderKey(Commit found, Writer writer) {
        return isMine(found, writer.first())
                && !has(Flaw.JUDGES_KEY_WITHOUT_MARK)
                && found.first() == writer.head() + 1;
    }

    /** The commit at a head just learnt, if its pointers must be made sure of before anything is built on it. */
    Optional<Commit> toHelp(Optional<Commit> head) {
        return head.filter(commit -> commit.work().wide() && !has(Flaw.DOES_NOT_HELP));
    }

    /**
     * That the validation finds nobody counts only on a view that shows all the writer has built its head on: the commit
     * there and its pointers. A majority read alone does not promise that after a failover; a causally consistent session
     * does.
     */
    boolean mayValidateOn(View view, int head) {
        return head == 0
                || has(Flaw.VALIDATES_ON_OLDER_VIEW)
                || view.head().filter(last -> shows(view, last, head)).isPresent();
    }

    /** Where nobody helps, pointers may be missing for ever: that variant is to break by them, not to wait for them. */
    private boolean shows(View view, Commit last, int head) {
        return last.last() > head
                || (last.last() == head
                        && (has(Flaw.DOES_NOT_HELP) || view.documents().containsAll(last.pointers())));
    }

    /** The todo list numbered from the head: the same documents each time, until one of the two changes. */
    List<Document> number(Writer writer) {
        List<Document> documents = new ArrayList<>();
        int first = writer.head() + 1;
        for (Work work : writer.todo()) {
            int last = first + work.size() - 1;
            Commit commit = new Commit(has(Flaw.ID_IS_LAST_SEQUENCE) ? last : first, first, work);
            documents.add(commit);
            documents.addAll(commit.pointers());
            first = last + 1;
        }
        return documents;
    }
}
