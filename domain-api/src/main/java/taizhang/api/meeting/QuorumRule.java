// SPDX-License-Identifier: Apache-2.0
package taizhang.api.meeting;

/** The quorums that the texts know (rules DZB-02, DZB-09, DZB-10, DZB-11). */
public enum QuorumRule {
    /** 党员大会: at least half of those entitled to vote. */
    MEMBERS(1, 2, "DZB-09 中国共产党支部工作条例（试行）第十一条"),
    /** 支委会: at least half of the committee. */
    COMMITTEE(1, 2, "DZB-02 中国共产党支部工作条例（试行）第十二条"),
    /** 选举: at least four fifths of those entitled to vote. */
    ELECTION(4, 5, "DZB-10 中国共产党基层组织选举工作条例"),
    /** 民主生活会: at least two thirds of the leading team. */
    LEADERSHIP(2, 3, "DZB-11 民主生活会");

    private final int numerator;
    private final int denominator;
    private final String clause;

    QuorumRule(int numerator, int denominator, String clause) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.clause = clause;
    }

    /** The result with all that it was worked out from, so that it stands whatever becomes of the rule. */
    public Quorum of(int present, int entitled) {
        boolean reached = denominator * present >= numerator * entitled;
        return new Quorum(this, clause, numerator, denominator, present, entitled, reached);
    }
}
