// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.figure;

/** Quorum and vote (F7), in whole numbers. */
public final class Quorums {

    private Quorums() {}

    /** 党员大会: at least half of those entitled (DZB-09). */
    public static boolean mayVote(int present, int entitled) {
        return entitled > 0 && 2 * present >= entitled;
    }

    /** More than half of those entitled, however many came (DZB-09). */
    public static boolean isPassed(int yes, int entitled) {
        return 2 * yes > entitled;
    }

    /** 选举: at least four fifths of those entitled (DZB-10). */
    public static boolean mayElect(int present, int entitled) {
        return entitled > 0 && 5 * present >= 4 * entitled;
    }

    /** 民主生活会: at least two thirds of those expected (DZB-11). */
    public static boolean mayMeet(int present, int expected) {
        return expected > 0 && 3 * present >= 2 * expected;
    }
}
