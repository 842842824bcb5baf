// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.api.lecture.LecturerOffice;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleFilesTest {

    private static final String MONTHLY_TALK = """
            defaults:
              counting: {joint: EACH_CONFIRMED, maxPerDay: 1}
            rules:
              - id: X-01
                version: 1
                name: {zh: 名, en: name}
                text: {zh: 文, en: text}
                modality: generally
                source: {title: 某规则, clause: "7", certainty: G}
                scope: {subjectKind: bureau}
                match: {activity: [PARTY_LECTURE]}
                threshold: {op: ">=", value: 2, unit: occurrence}
                period: {kind: QUARTER}
                counting: {maxPerDay: 3}
                effective: {from: 2020-01-01, to: 2020-12-31}
            """;

    private static List<Rule> parse(String yaml) {
        return RuleBook.empty().and("some.yml", yaml).all();
    }

    @Test
    void a_rule_is_read_and_completed_from_the_defaults_field_by_field() {
        Rule rule = parse(MONTHLY_TALK).getFirst();
        assertThat(rule.counting()).isEqualTo(new Rule.Counting(Rule.Counting.Joint.EACH_CONFIRMED, 3));
        assertThat(rule.effective().from()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(rule.modality()).isEqualTo(Rule.Modality.GENERALLY);
        assertThat(rule.source().certainty()).isEqualTo(Rule.Certainty.UNVERIFIED);
        assertThat(rule.display()).isNull();
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "modality: generally      | modality: sometimes            | sometimes",
                "clause: '\"7\"'          | page: 7                        | page",
                "op: '\">=\"'             | op: '\"<=\"'                  | <=",
                "kind: QUARTER            | kind: MOON                     | MOON",
                "subjectKind: bureau      | subjectKind: bureau, onlyIf: x | onlyIf",
                "subjectKind: bureau      | subjectKind: bureau, appliesIf: isRich | isRich",
                "certainty: G             | certainty: X                   | X",
                "[PARTY_LECTURE]          | [DINNER]                       | DINNER",
                "activity: [PARTY_LECTURE]| activity: [PARTY_LECTURE], where: {mood: GOOD} | mood",
                "kind: QUARTER            | kind: QUARTER, script: x        | script",
                "value: 2                 | value: 0                       | threshold.value",
                "value: 2                 | value: 2.5                     | threshold.value",
                "version: 1               | version: 1, display: {}        | display",
            })
    void what_the_program_does_not_understand_ends_the_start_and_is_named(String right, String wrong, String named) {
        String find = right.replace("'", "");
        String yaml = MONTHLY_TALK.replace(
                find, wrong.replace("'", "").replace("version: 1, display", "version: 1\n    display"));
        assertThat(yaml).isNotEqualTo(MONTHLY_TALK);
        assertThatThrownBy(() -> parse(yaml))
                .hasMessageContaining("some.yml, rule X-01")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({"name", "modality", "source", "scope", "match", "threshold", "period", "effective"})
    void a_missing_part_is_named(String part) {
        String yaml = MONTHLY_TALK.replaceAll("(?m)^    " + part + ":.*\n", "");
        assertThatThrownBy(() -> parse(yaml)).hasMessageContaining(part);
    }

    @Test
    void a_key_given_twice_is_refused() {
        assertThatThrownBy(() -> parse(
                        MONTHLY_TALK.replace("    modality: generally\n", "    modality: must\n    modality: local\n")))
                .hasMessageContaining("modality");
    }

    @Test
    void the_catalogue_comes_with_the_program() {
        RuleCatalogue shipped = RuleCatalogue.shipped();
        assertThat(shipped.ids())
                .containsExactly(
                        "CT-R1", "DZB-01", "DZB-02", "DZB-03", "DZB-04", "DZB-05", "DZB-06", "DZB-07", "DZB-11",
                        "OPS-01", "PF-01", "PF-02", "PF-03", "PF-04", "PF-07", "PF-08", "ZXZ-01", "ZXZ-02");
        assertThat(shipped.latest()).allSatisfy(rule -> assertThat(rule.text()).isNotNull());

        Rule study = shipped.duty("ZXZ-01", "2022-Q4").orElseThrow().rule();
        assertThat(study.match())
                .isEqualTo(new Match(Set.of(Activity.CENTRAL_GROUP_STUDY), new Where(Where.Form.COLLECTIVE, null)));
        assertThat(study.scope().appliesIf()).isEqualTo(BureauFact.HAS_CENTRAL_GROUP);
        assertThat(study.display()).isEqualTo(new Rule.Display(new Amber(15), Rule.Display.Red.PERIOD_CLOSED));
        assertThat(study.source().certainty()).isEqualTo(Rule.Certainty.SECONDARY);

        Rule lecture = shipped.duty("DZB-05", "2022").orElseThrow().rule();
        assertThat(lecture.match())
                .isEqualTo(new Match(Set.of(Activity.PARTY_LECTURE), new Where(null, LecturerOffice.PARTY_SECRETARY)));
        assertThat(lecture.counting()).isEqualTo(new Rule.Counting(Rule.Counting.Joint.LECTURER_ORG_ONLY, 1));
        assertThat(lecture.display()).isNull();
    }

    @Test
    void every_rule_file_of_the_program_is_read_and_none_that_an_earlier_build_has_left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/taizhang/rules"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(RuleFiles.SHIPPED.stream(), Stream.of(CombinedForms.FILE))
                                    .toList());
        }
    }
}
