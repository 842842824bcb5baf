// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.rule;

/** What a record is in the eyes of a rule; records that are none of these are no candidates for any. */
public enum Activity {
    CENTRAL_GROUP_STUDY,
    /** 党课; a public lecture (宣讲) is another activity and is never weighed as one. */
    PARTY_LECTURE
}
