// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import taizhang.storage.mongodb.model.Document.Commit;
import taizhang.storage.mongodb.model.Document.Pointer;

/** What must hold in every state, whatever has happened. */
enum Promise {
    /** Positions begin at 1 and follow one another in log order, without gap or overlap. */
    POSITIONS_TILE(Promise::positionsTile),
    NO_UNIT_OF_WORK_TWICE(Promise::noUnitOfWorkTwice),
    /** The sequences of each aggregate begin at 0 and follow one another in log order. */
    SEQUENCES_ARE_CONTIGUOUS(Promise::sequencesAreContiguous),
    /** Also found under each of its aggregates: the pointers are durable too. */
    ACKNOWLEDGED_IS_DURABLE(Promise::acknowledgedIsDurable),
    REJECTED_IS_NOT_STORED(Promise::rejectedIsNotStored),
    /** Another unit of work holds, for ever, a sequence that the rejected one wanted. */
    CONFLICTS_ARE_REAL(Promise::conflictsAreReal),
    /** A pointer tells what its anchor says, and an anchor has all its pointers before anything follows it. */
    POINTERS_COMPLETE_THEIR_ANCHOR(Promise::pointersCompleteTheirAnchor);

    private final Predicate<State> kept;

    Promise(Predicate<State> kept) {
        this.kept = kept;
    }

    boolean keptIn(State state) {
        return kept.test(state);
    }

    private static List<Commit> commits(List<Document> log) {
        List<Commit> commits = new ArrayList<>(log.size());
        for (Document document : log) {
            if (document instanceof Commit commit) {
                commits.add(commit);
            }
        }
        return commits;
    }

    private static boolean positionsTile(State state) {
        int next = 1;
        for (Commit commit : commits(state.set().log())) {
            if (commit.first() != next) {
                return false;
            }
            next = commit.last() + 1;
        }
        return true;
    }

    private static boolean noUnitOfWorkTwice(State state) {
        Set<String> marks = new HashSet<>();
        return commits(state.set().log()).stream()
                .allMatch(commit -> marks.add(commit.work().mark()));
    }

    private static boolean sequencesAreContiguous(State state) {
        Map<String, Integer> ends = new HashMap<>();
        for (Commit commit : commits(state.set().log())) {
            for (Slice slice : commit.work().slices()) {
                if (slice.keyed() && slice.from() != ends.getOrDefault(slice.aggregate(), 0)) {
                    return false;
                }
                ends.put(slice.aggregate(), slice.end());
            }
        }
        return true;
    }

    private static boolean acknowledgedIsDurable(State state) {
        View durable = state.set().durable();
        List<Commit> commits = commits(durable.documents());
        for (Writer writer : state.writers()) {
            for (String mark : writer.stored()) {
                if (commits.stream()
                        .noneMatch(commit ->
                                commit.carries(mark) && durable.documents().containsAll(commit.pointers()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean rejectedIsNotStored(State state) {
        List<Commit> commits = commits(state.set().log());
        return state.writers().stream()
                .flatMap(writer -> writer.rejected().stream())
                .noneMatch(work -> commits.stream().anyMatch(commit -> commit.carries(work.mark())));
    }

    private static boolean conflictsAreReal(State state) {
        List<Commit> durable = commits(state.set().durable().documents());
        return state.writers().stream()
                .flatMap(writer -> writer.rejected().stream())
                .allMatch(work -> work.slices().stream()
                        .anyMatch(wanted -> durable.stream()
                                .filter(commit -> !commit.carries(work.mark()))
                                .flatMap(commit -> commit.work().slices().stream())
                                .anyMatch(slice -> slice.covers(wanted.aggregate(), wanted.from()))));
    }

    private static boolean pointersCompleteTheirAnchor(State state) {
        List<Pointer> missing = new ArrayList<>();
        for (Document document : state.set().log()) {
            switch (document) {
                case Commit commit -> {
                    if (!missing.isEmpty()) {
                        return false;
                    }
                    missing.addAll(commit.pointers());
                }
                case Pointer pointer -> {
                    if (!missing.remove(pointer)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
