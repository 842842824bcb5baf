// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import org.springframework.stereotype.Component;
import taizhang.api.record.Details;
import taizhang.api.record.RecordCommand;
import taizhang.api.record.RecordCommand.Correct;
import taizhang.api.record.RecordCommand.Enter;
import taizhang.command.gate.Submission;

/** Says what would be refused, without doing anything: what a body lacks, and what the policies of a record's kind say of it. */
@Component
public final class Rehearsal {

    private final RecordReading reading;
    private final Admission admission;
    private final Records records;

    Rehearsal(RecordReading reading, Admission admission, Records records) {
        this.reading = reading;
        this.admission = admission;
        this.records = records;
    }

    /**
     * @return false where the record says so already
     * @throws taizhang.api.Refused as carrying it out would, as far as that doesn't depend on what comes in between
     */
    public boolean of(Ledger ledger, Verb verb, Submission submission, String id) {
        RecordCommand command = reading.read(ledger, verb, submission, id);
        return switch (command) {
            case Enter enter -> {
                InForce.require(enter.details(), true);
                admission.admit(enter.details(), null, submission.actor());
                yield true;
            }
            case Correct correct -> {
                Details was =
                        records.require(correct.record(), submission.actor()).details();
                yield !was.equals(admission.admit(correct.details(), was, submission.actor()));
            }
            default -> throw new IllegalArgumentException("only what is entered or corrected is rehearsed");
        };
    }
}
