// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import taizhang.api.meeting.Quorum;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.PlaceTag;
import taizhang.api.report.ReportKind;
import taizhang.api.study.StudyTag;

/**
 * What only some kinds of records have and some rules ask for.
 *
 * @param countsHeads whether each unit that took part says how many of its own came
 * @param lecturerNamed whether a gathering tells office and unit of the lecturer who spoke at it
 * @param year that a plan or report is about
 * @param minutes of study, as far as a record gives them
 * @param quorum whether a meeting had it, as was worked out when it was recorded
 * @param tags of a study session
 * @param places of an activity
 */
record Traits(
        @Nullable Boolean countsHeads,
        @Nullable Boolean lecturerNamed,
        @Nullable Integer committeeSize,
        @Nullable Campaign campaign,
        @Nullable ReportKind report,
        @Nullable Integer year,
        @Nullable Integer minutes,
        @Nullable CourtShare court,
        @Nullable Boolean quorum,
        @Nullable Set<StudyTag> tags,
        @Nullable Set<PlaceTag> places) {

    static final Traits NONE = new Traits(null, null, null, null, null, null, null, null, null, null, null);

    Traits {
        // Absent in a document where there is none, and in one order in all processes.
        tags = tags == null || tags.isEmpty() ? null : new TreeSet<>(tags);
        places = places == null || places.isEmpty() ? null : new TreeSet<>(places);
    }

    static Traits study(List<StudyTag> tags) {
        return new Traits(true, null, null, null, null, null, null, null, null, Set.copyOf(tags), null);
    }

    static Traits lecture(@Nullable Integer minutes) {
        return new Traits(true, null, null, null, null, null, minutes, null, null, null, null);
    }

    static Traits meeting(@Nullable Integer committeeSize, boolean lecturerNamed, @Nullable Quorum quorum) {
        return new Traits(
                true,
                lecturerNamed ? true : null,
                committeeSize,
                null,
                null,
                null,
                null,
                null,
                quorum == null ? null : quorum.reached(),
                null,
                null);
    }

    static @Nullable Traits activity(@Nullable Campaign campaign, List<PlaceTag> places) {
        return campaign == null && places.isEmpty()
                ? null
                : new Traits(null, null, null, campaign, null, null, null, null, null, null, Set.copyOf(places));
    }

    static Traits plan(int year) {
        return new Traits(null, null, null, null, null, year, null, null, null, null, null);
    }

    static Traits report(ReportKind kind, int year) {
        return new Traits(null, null, null, null, kind, year, null, null, null, null, null);
    }

    static Traits court(CourtShare court) {
        return new Traits(null, null, null, null, null, null, null, court, null, null, null);
    }

    boolean hasHeads() {
        return Boolean.TRUE.equals(countsHeads);
    }

    boolean hasLecturer() {
        return Boolean.TRUE.equals(lecturerNamed);
    }
}
