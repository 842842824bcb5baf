// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.rules.RuleFault.Kind;

/** What a city may write, and with which place it is told what it may not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaTest {

    private static final String MONTHLY = """
            rules:
              - id: ZXZ-01-L1
                version: 1
                overlayOf: ZXZ-01
                name: {zh: 本市按月学习, en: City overlay monthly}
                modality: local
                threshold: {op: ">=", value: 1, unit: occurrence}
                period: {kind: MONTH}
                effective: {from: 2027-01-01}
            """;

    private static final String HOURS = """
            defaults: {zone: Asia/Shanghai, onChange: NEXT_PERIOD, counting: {joint: EACH_CONFIRMED, makeUp: NEVER_ADDS_OCCURRENCE, maxPerDay: 1, needsReview: false}, proration: {onCreate: EXEMPT_FIRST_PARTIAL, onMerge: SUCCESSOR_INHERITS, onClose: EXEMPT_LAST_PARTIAL}}
            rules:
              - {id: XS-04, version: 1, name: {zh: 乡科级干部培训, en: Section-level cadre training}, modality: must,
                 source: {title: 干部教育培训工作条例, certainty: S}, scope: {subjectKind: cadreGroup},
                 match: {activity: [TRAINING], where: {recognised: true}}, threshold: {anyOf: [{op: ">=", value: 90, unit: hour}, {op: ">=", value: 12, unit: day}]}, period: {kind: YEAR}, proration: {onCreate: BY_ACTIVE_DAYS}, effective: {from: 2023-10-17}}
            """;

    private static RuleBook with(String text) {
        return RuleFiles.shipped().and("city.yml", text);
    }

    private static RuleFault fault(String text) {
        RuleFault fault = catchThrowableOfType(RuleFault.class, () -> with(text));
        assertThat(fault).isNotNull();
        return fault;
    }

    @Nested
    class An_overlay {

        @Test
        void is_its_parent_completed_by_its_own_fields() {
            Rule rule = with(MONTHLY).catalogue().versions("ZXZ-01-L1").getFirst();
            assertThat(rule.period().kind()).isEqualTo(PeriodKind.MONTH);
            assertThat(rule.match().where()).isEqualTo(new Where(Where.Form.COLLECTIVE, null));
            assertThat(rule.scope().appliesIf()).isEqualTo(BureauFact.HAS_CENTRAL_GROUP);
            assertThat(rule.source().docNo()).isEqualTo("中办发〔2017〕9号");
            assertThat(rule.text())
                    .as("what the parent says in words would be wrong here")
                    .isNull();
        }

        @Test
        void gives_duties_of_its_own_beside_its_parent_s() {
            RuleCatalogue rules = with(MONTHLY).catalogue();
            assertThat(rules.duties("ZXZ-01-L1", 2027)).hasSize(12);
            assertThat(rules.duties("ZXZ-01", 2027)).hasSize(4);
            assertThat(rules.duties("ZXZ-01-L1", 2026)).isEmpty();
        }

        @ParameterizedTest(name = "{2}: {1} instead of {0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "period: {kind: MONTH}   | period: {kind: YEAR}           | threshold.value",
                    "period: {kind: MONTH}   | counting: {maxPerDay: 2}       | counting.maxPerDay",
                    "modality: local         | modality: generally            | modality",
                    "period: {kind: MONTH}   | match: {activity: [THEME_DAY]} | match.activity",
                    "period: {kind: MONTH}   | scope: {subjectKind: branch}   | scope.subjectKind",
                })
        void may_not_ask_for_less_than_its_parent(String right, String wrong, String field) {
            RuleFault fault = fault(MONTHLY.replace(right, wrong));
            assertThat(fault.kind()).isEqualTo(Kind.OVERLAY_LOOSENS);
            assertThat(fault.place().field()).isEqualTo(field);
            assertThat(fault.place().rule()).isEqualTo("ZXZ-01-L1");
        }

        @Test
        void may_not_ask_for_fewer_in_the_same_period() {
            String twice = MONTHLY.replace("value: 1", "value: 2");
            String fewer =
                    "  - {id: ZXZ-01-L2, version: 1, overlayOf: ZXZ-01-L1, threshold: {value: 1}, effective: {from: 2027-01-01}}\n";
            assertThat(fault(twice + fewer).place())
                    .isEqualTo(new RulePlace("city.yml", "ZXZ-01-L2", 10, "threshold.value"));
        }

        @Test
        void of_itself_by_way_of_another_is_a_circle() {
            String circle = """
                    rules:
                      - {id: A-1, version: 1, overlayOf: B-1, effective: {from: 2027-01-01}}
                      - {id: B-1, version: 1, overlayOf: A-1, effective: {from: 2027-01-01}}
                    """;
            RuleFault fault = fault(circle);
            assertThat(fault.kind()).isEqualTo(Kind.OVERLAY_CYCLE);
            assertThat(fault.place()).isEqualTo(new RulePlace("city.yml", "B-1", 3, "overlayOf"));
        }

        @Test
        void of_a_rule_that_does_not_exist_is_refused() {
            RuleFault fault = fault(MONTHLY.replace("overlayOf: ZXZ-01", "overlayOf: ZXZ-99"));
            assertThat(fault.kind()).isEqualTo(Kind.PARENT_UNKNOWN);
            assertThat(fault.place().line()).isEqualTo(4);
        }
    }

    @Nested
    class A_fault {

        @Test
        void is_told_with_file_line_and_field() {
            assertThat(fault(MONTHLY.replace("kind: MONTH", "kind: MOON")).place())
                    .isEqualTo(new RulePlace("city.yml", "ZXZ-01-L1", 8, "period.kind"));
            assertThat(fault(MONTHLY.replace("kind: MONTH", "kind: MONTH, mood: good"))
                            .place())
                    .isEqualTo(new RulePlace("city.yml", "ZXZ-01-L1", 8, "period.mood"));
            assertThat(fault(MONTHLY.replace("modality: local", "modality: local, too: much"))
                            .place()
                            .line())
                    .isEqualTo(6);
        }

        @Test
        void of_a_field_that_is_missing_stands_at_the_nearest_that_is_there() {
            assertThat(fault(MONTHLY.replace("    version: 1\n", "")).place().line())
                    .isEqualTo(2);
            assertThat(fault(MONTHLY.replace("id: ZXZ-01-L1\n    version", "version"))
                            .place())
                    .isEqualTo(new RulePlace("city.yml", null, 2, "id"));
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "PERIOD_IMPOSSIBLE    | period: {kind: QUARTER, dueBefore: 03-01}",
                    "PERIOD_IMPOSSIBLE    | period: {kind: WINDOW, from: 2027-12-07, to: 2027-12-01}",
                    "PERIOD_IMPOSSIBLE    | period: {kind: WINDOW, from: 2026-12-01, to: 2026-12-07}",
                    "PERIOD_IMPOSSIBLE    | period: {kind: MONTH, from: 2027-12-01, to: 2027-12-07}",
                    "PERIOD_IMPOSSIBLE    | period: {kind: WINDOW, from: 2027-02-30, to: 2027-03-07}",
                    "PERIOD_IMPOSSIBLE    | period: {kind: YEAR, covers: PREVIOUS}",
                    "WINDOW_WITHOUT_DATES | period: {kind: WINDOW}",
                    "WINDOW_WITHOUT_DATES | period: {kind: WINDOW, from: 2027-12-01}",
                })
        void of_a_period_is_told_as_such(Kind kind, String period) {
            assertThat(fault(MONTHLY.replace("period: {kind: MONTH}", period)).kind())
                    .isEqualTo(kind);
        }

        @Test
        void of_two_versions_in_force_at_once_is_told() {
            String second = "  - {id: ZXZ-01-L1, version: 2, overlayOf: ZXZ-01, effective: {from: 2027-06-01}}\n";
            assertThat(fault(MONTHLY.replace("from: 2027-01-01", "from: 2027-01-01, to: 2027-07-01") + second)
                            .kind())
                    .isEqualTo(Kind.VERSIONS_OVERLAP);
            assertThat(with(MONTHLY + second).catalogue().versions("ZXZ-01-L1"))
                    .as("one without a last day is in force until the next")
                    .hasSize(2);
        }

        @ParameterizedTest
        @CsvSource({"'rules: ['", "'just words'", "'rules: 5'", "'rule: []'", "'[1, 2]'", "''"})
        void of_the_text_as_a_whole_names_the_file(String text) {
            assertThat(fault(text).place().file()).isEqualTo("city.yml");
        }
    }

    @Test
    void a_measure_of_hours_or_days_is_read_with_its_proration() {
        Rule rule = with(HOURS).catalogue().versions("XS-04").getFirst();
        assertThat(rule.threshold().alternatives())
                .extracting(Threshold::number, Threshold::unit)
                .containsExactly(tuple(90, Threshold.Unit.HOUR), tuple(12, Threshold.Unit.DAY));
        assertThat(rule.prorates().onCreate()).isEqualTo(Proration.OnCreate.BY_ACTIVE_DAYS);
        assertThat(rule.prorates().onClose()).isEqualTo(Proration.OnClose.EXEMPT_LAST_PARTIAL);
        assertThat(rule.period().zone()).isEqualTo(PeriodRule.Zone.SHANGHAI);
    }

    /** From the quarter that the paper changes on 15 May 2026 on. */
    @Nested
    class A_new_version {

        private static final Rule FIRST =
                RuleCatalogue.shipped().versions("ZXZ-01").getFirst();

        private List<String> labels(Rule second) {
            return new RuleCatalogue(List.of(FIRST, second))
                    .duties("ZXZ-01", 2026).stream()
                            .map(duty ->
                                    duty.rule().version() + ":" + duty.period().label() + ":"
                                            + duty.period().first() + ".."
                                            + duty.period().last())
                            .toList();
        }

        private Rule second(String changes) {
            return RuleFiles.shipped()
                    .and("city.yml", """
                    rules:
                      - id: ZXZ-01
                        version: 2
                        name: {zh: 名, en: name}
                        modality: must
                        source: {title: 文, certainty: G}
                        scope: {subjectKind: bureau}
                        match: {activity: [CENTRAL_GROUP_STUDY]}
                        threshold: {op: ">=", value: 2, unit: occurrence}
                        effective: {from: 2026-05-15}
                    """ + changes.indent(4))
                    .catalogue()
                    .versions("ZXZ-01")
                    .getLast();
        }

        @Test
        void governs_from_the_next_period_on() {
            assertThat(labels(second("period: {kind: QUARTER}")))
                    .containsExactly(
                            "1:2026-Q1:2026-01-01..2026-03-31",
                            "1:2026-Q2:2026-04-01..2026-06-30",
                            "2:2026-Q3:2026-07-01..2026-09-30",
                            "2:2026-Q4:2026-10-01..2026-12-31");
        }

        @Test
        void that_splits_cuts_the_running_period_on_its_first_day() {
            assertThat(labels(second("period: {kind: QUARTER}\nonChange: SPLIT")))
                    .containsExactly(
                            "1:2026-Q1:2026-01-01..2026-03-31",
                            "1:2026-Q2:2026-04-01..2026-05-14",
                            "2:2026-Q2@2026-05-15:2026-05-15..2026-06-30",
                            "2:2026-Q3:2026-07-01..2026-09-30",
                            "2:2026-Q4:2026-10-01..2026-12-31");
        }

        @Test
        void that_cuts_time_otherwise_waits_until_the_running_period_has_ended() {
            assertThat(labels(second("period: {kind: MONTH}")))
                    .startsWith(
                            "1:2026-Q1:2026-01-01..2026-03-31",
                            "1:2026-Q2:2026-04-01..2026-06-30",
                            "2:2026-07:2026-07-01..2026-07-31")
                    .hasSize(2 + 6);
        }
    }
}
