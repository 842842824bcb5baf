// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

/** Why a record gives a bureau no credit, in the order in which the reasons are tried; the first that fits is told. */
public enum Refusal {
    /** Only scheduled. */
    NOT_HELD,
    CANCELLED,
    VOIDED,
    /** Held before the bureau began or after it ended. */
    UNIT_NOT_ACTIVE,
    WHERE_FORM("WHERE_form"),
    WHERE_LECTURER_ROLE("WHERE_lecturerRole"),
    NOT_LECTURER_ORG,
    /** A participant whose headcount nobody has confirmed. */
    NOT_CONFIRMED,
    /** A joint gathering with less than half of those expected, or without any headcount. */
    BELOW_HALF,
    /** Recorded long after it was held, and no supervisor has approved that. */
    BACKDATE_NOT_APPROVED,
    /** A supervisor ordered it to be held again. */
    REDO_ORDERED,
    /** Entered as a redo and not accepted yet. */
    REDO_NOT_ACCEPTED,
    /** The redo of what was held in another period. */
    REDO_FOR_OTHER_PERIOD,
    /** Another record of the day has taken the day's credit. */
    SAME_DAY;

    private final String code;

    Refusal() {
        this.code = name();
    }

    Refusal(String code) {
        this.code = code;
    }

    /** As the API tells it, with the field's own name in it. */
    public String code() {
        return code;
    }
}
