// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import org.jspecify.annotations.Nullable;
import taizhang.api.publicity.Campaign;
import taizhang.api.report.ReportKind;

/**
 * What only some kinds of records have and some rules ask for.
 *
 * @param countsHeads whether each unit that took part says how many of its own came
 * @param lecturerNamed whether a gathering tells office and unit of the lecturer who spoke at it
 * @param year that a plan or report is about
 * @param minutes of study, as far as a record gives them
 */
record Traits(
        @Nullable Boolean countsHeads,
        @Nullable Boolean lecturerNamed,
        @Nullable Integer committeeSize,
        @Nullable Campaign campaign,
        @Nullable ReportKind report,
        @Nullable Integer year,
        @Nullable Integer minutes,
        @Nullable CourtShare court) {

    static final Traits NONE = new Traits(null, null, null, null, null, null, null, null);

    static final Traits GATHERING = new Traits(true, null, null, null, null, null, null, null);

    static Traits lecture(@Nullable Integer minutes) {
        return new Traits(true, null, null, null, null, null, minutes, null);
    }

    static Traits meeting(@Nullable Integer committeeSize, boolean lecturerNamed) {
        return new Traits(true, lecturerNamed ? true : null, committeeSize, null, null, null, null, null);
    }

    static @Nullable Traits activity(@Nullable Campaign campaign) {
        return campaign == null ? null : new Traits(null, null, null, campaign, null, null, null, null);
    }

    static Traits plan(int year) {
        return new Traits(null, null, null, null, null, year, null, null);
    }

    static Traits report(ReportKind kind, int year) {
        return new Traits(null, null, null, null, kind, year, null, null);
    }

    static Traits court(CourtShare court) {
        return new Traits(null, null, null, null, null, null, null, court);
    }

    boolean hasHeads() {
        return Boolean.TRUE.equals(countsHeads);
    }

    boolean hasLecturer() {
        return Boolean.TRUE.equals(lecturerNamed);
    }
}
