// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.List;
import taizhang.storage.mongodb.model.Document.Commit;

/** One indivisible step of a writer, of the replica set or of bad luck; its text is a line of a counterexample. */
sealed interface Action {

    record Decides(String writer, List<Work> batch) implements Action {}

    record LearnsHead(String writer, int head) implements Action {}

    record Sends(String writer, List<? extends Document> documents) implements Action {}

    record Helps(String writer, Commit anchor, List<? extends Document> missing) implements Action {}

    record FindsNothingToHelp(String writer, Commit anchor) implements Action {}

    record RefusesOnValidation(String writer, Work work) implements Action {}

    record GetsReply(String writer, Command command) implements Action {}

    record GivesUpWaiting(String writer) implements Action {}

    record FindsItselfAtItsPosition(String writer, Commit own) implements Action {}

    record FindsAnotherAtItsPosition(String writer, Commit foreign) implements Action {}

    record FindsNobodyAtItsPosition(String writer, int position) implements Action {}

    record FindsItselfUnderItsKey(String writer, Commit own) implements Action {}

    record RefusesOnKey(String writer, Work work) implements Action {}

    record FindsNobodyUnderItsKey(String writer, Slice key) implements Action {}

    record Applies(String whose, Document document) implements Action {}

    record FindsDuplicate(String whose, Document document) implements Action {}

    record Replicates(Document document) implements Action {}

    record LearnsCommitPoint() implements Action {}

    record Crashes(String writer) implements Action {}

    record FailsOver(List<Document> lost, int shownByMajorityReads) implements Action {}

    record ElectsDeposedAgain(List<Document> log, int shownByMajorityReads) implements Action {}
}
