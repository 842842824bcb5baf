// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.Optional;
import taizhang.api.record.RecordKind;
import taizhang.query.compliance.rule.Activity;
import taizhang.query.compliance.rule.Rule;

/** Which kind of record counts for a rule: whose lane it stands in, and what is recorded to fulfil it. */
public final class KindOfRecord {

    private KindOfRecord() {}

    /** The first in the order of kinds, where records of several count. */
    public static Optional<RecordKind> of(Rule rule) {
        return rule.match().activity().stream().map(KindOfRecord::of).sorted().findFirst();
    }

    private static RecordKind of(Activity activity) {
        return switch (activity) {
            case CENTRAL_GROUP_STUDY -> RecordKind.STUDY_SESSION;
            case PARTY_LECTURE -> RecordKind.LECTURE;
        };
    }
}
