// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

/** Why a record gives a unit no credit, in the order in which the reasons are tried; the first that fits is told (rules E2.9). */
public enum Refusal {
    /** Only scheduled. */
    NOT_HELD,
    CANCELLED,
    VOIDED,
    /** Held before the unit began or after it ended. */
    UNIT_NOT_ACTIVE,
    /** It is to serve as something that a gathering of its kind can't. */
    COMBINATION_NOT_ALLOWED,
    WHERE_FORM("WHERE_form"),
    WHERE_LECTURER_ROLE("WHERE_lecturerRole"),
    WHERE_CAMPAIGN("WHERE_campaign"),
    WHERE_KIND("WHERE_kind"),
    WHERE_RECOGNISED("WHERE_recognised"),
    WHERE_TAG("WHERE_tag"),
    WHERE_PLACES("WHERE_places"),
    /** Too few of those who should decide were there, or nobody knows how many they are. */
    NO_QUORUM,
    NOT_LECTURER_ORG,
    /** A participant whose headcount nobody has confirmed. */
    NOT_CONFIRMED,
    /** A joint gathering with less than half of those expected, or without any headcount. */
    BELOW_HALF,
    NOT_REVIEWED,
    /** Recorded long after it was held, and no supervisor has approved that. */
    BACKDATE_NOT_APPROVED,
    /** A supervisor ordered it to be held again. */
    REDO_ORDERED,
    /** Entered as a redo and not accepted yet. */
    REDO_NOT_ACCEPTED,
    /** The redo of what was held in another period. */
    REDO_FOR_OTHER_PERIOD,
    /** Another record of the day has taken the day's credit. */
    SAME_DAY,
    /** Of a rate of entries: after its deadline. */
    FILED_LATE,
    /** Of a rate of entries: the deadline has passed and nobody has told how it went. */
    NOT_FILED,
    /** Of a rate of attendance: nobody of the unit's heads came, or without a proof that the court accepted. */
    NOT_ATTENDED,
    /** Of a rate of attendance: the court asked for nobody. */
    NOT_NOTIFIED,
    /** Of a rate of attendance: the court accepted an excuse. */
    EXCUSED,
    /** Of a rate of attendance: by agreement another defendant answers for it. */
    CREDIT_ELSEWHERE;

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
