// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.activityAt;
import static taizhang.query.compliance.Records.sessionOn;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.bureau.UnitKind;
import taizhang.api.publicity.PlaceTag;
import taizhang.api.study.StudyTag;
import taizhang.query.compliance.subject.Subjects;

/** PF-03, by the six places of 2018, and PF-07, once a city asks for two studies a year. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesAndTagsTest extends Trial {

    PlacesAndTagsTest() {
        super("""
                rules:
                  - {id: PF-03-C, version: 1, overlayOf: PF-03, modality: generally, effective: {from: 2021-01-01, to: 2021-12-31}}
                  - {id: PF-07-C, version: 1, overlayOf: PF-07, threshold: {value: 2}, effective: {from: 2021-01-01}}
                """);
    }

    @BeforeEach
    void a_is_there_since_2017() {
        subject = Subjects.of(described("a", UnitKind.BUREAU, "2017-01-01"));
    }

    /** Schools twice, offices and villages: three of six. Families are on no list. */
    @Test
    void places_are_counted_once_each_of_those_on_the_list() {
        held(activityAt("a", "2018-03-01", PlaceTag.CAMPUS, PlaceTag.OFFICE));
        held(activityAt("a", "2018-03-01", PlaceTag.CAMPUS, PlaceTag.VILLAGE, PlaceTag.FAMILY));
        Verdict verdict = verdict("PF-03", "2018", "2019-01-01");
        assertThat(verdict.counted()).isEqualTo(3);
        assertThat(verdict.outOf()).isEqualTo(6);
        assertThat(verdict.due()).isEqualTo(6);
        assertThat(verdict.credits()).hasSize(2);
        assertThat(verdict.state()).isEqualTo(State.MISSED);
        assertThat(verdict.colour()).isEqualTo(Verdict.Colour.AMBER);
        assertThat(state("PF-03", "2018", "2018-12-31")).isEqualTo("AT_RISK");
    }

    @Test
    void all_six_meet_it() {
        held(activityAt("a", "2018-03-01", PlaceTag.CAMPUS, PlaceTag.OFFICE, PlaceTag.ENTERPRISE));
        held(activityAt("a", "2018-12-31", PlaceTag.VILLAGE, PlaceTag.COMMUNITY, PlaceTag.NETWORK));
        assertThat(state("PF-03", "2018", "2019-01-01")).isEqualTo("MET");
    }

    @Test
    void an_activity_that_names_no_place_of_the_list_says_so() {
        held(activityAt("a", "2018-03-01", PlaceTag.FAMILY)).held(activityAt("a", "2018-03-02"));
        assertThat(verdict("PF-03", "2018", "2019-01-01").refusals())
                .extracting(refused -> refused.reason().code())
                .containsExactly("WHERE_places", "WHERE_places");
    }

    @Test
    void a_draft_binds_nobody_until_a_city_takes_it_up() {
        assertThat(rules.duties("PF-03", 2021)).isEmpty();
        assertThat(rules.duties("PF-07", 2021)).isEmpty();
        assertThat(rules.latest()).extracting("id").doesNotContain("PF-07").contains("PF-03", "PF-07-C");
        held(activityAt("a", "2021-03-01", PlaceTag.MOBILE));
        assertThat(verdict("PF-03-C", "2021", "2022-01-01").outOf()).isEqualTo(8);
    }

    @Test
    void law_study_is_what_bears_the_tag() {
        held(sessionOn("a", "2021-03-01", StudyTag.RULE_OF_LAW)).held(sessionOn("a", "2021-03-02", StudyTag.IDEOLOGY));
        Verdict verdict = verdict("PF-07-C", "2021", "2022-01-01");
        assertThat(verdict.counted()).isEqualTo(1);
        assertThat(verdict.due()).isEqualTo(2);
        assertThat(verdict.refusals())
                .extracting(refused -> refused.reason().code())
                .containsExactly("WHERE_tag");
    }
}
