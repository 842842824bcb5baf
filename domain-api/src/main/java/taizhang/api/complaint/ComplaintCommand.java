// SPDX-License-Identifier: Apache-2.0
package taizhang.api.complaint;

import org.jspecify.annotations.Nullable;
import taizhang.api.Command;

/** What may be done with a complaint. */
public sealed interface ComplaintCommand extends Command {

    ComplaintId complaint();

    @Override
    default String target() {
        return target(complaint());
    }

    static String target(ComplaintId complaint) {
        return "complaint:" + complaint.value();
    }

    /** @param page the address within the ledger that it is about; absent where it is about no page */
    record RaiseComplaint(
            ComplaintId complaint, String text, @Nullable String page) implements ComplaintCommand {}

    record AnswerComplaint(ComplaintId complaint, String answer) implements ComplaintCommand {}
}
