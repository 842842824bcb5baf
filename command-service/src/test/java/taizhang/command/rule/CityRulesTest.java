// SPDX-License-Identifier: Apache-2.0
package taizhang.command.rule;

import java.time.LocalDate;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CoreMatchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.api.Command;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.rule.RuleCommand.PublishRuleVersion;
import taizhang.api.rule.RuleCommand.RetireRule;
import taizhang.api.rule.RuleEvent.RuleRetired;
import taizhang.api.rule.RuleEvent.RuleVersionPublished;
import taizhang.rules.RuleFiles;

/** A rule that a city publishes for itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CityRulesTest {

    private static final String MONTHLY = monthly(1, "MONTH", "2026-04-01");
    private static final RuleVersionPublished PUBLISHED =
            new RuleVersionPublished("ZXZ-01-L1", 1, LocalDate.of(2026, 4, 1), MONTHLY);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 31);

    private final AggregateTestFixture<CityRules> rules = new AggregateTestFixture<>(CityRules.class);

    @BeforeEach
    void the_program_brings_its_own() {
        rules.registerInjectableResource(RuleFiles.shipped());
        rules.registerCommandTargetResolver(
                message -> new VersionedAggregateIdentifier((Object) ((Command) message.getPayload()).target(), null));
    }

    @Test
    void is_kept_as_it_was_written_with_the_day_from_which_it_counts() {
        sent(new PublishRuleVersion(MONTHLY)).expectEvents(PUBLISHED);
    }

    @Test
    void is_never_edited_and_followed_by_a_later_version() {
        refused(Problem.RULE_INVALID, "VERSIONS_OVERLAP", sent(new PublishRuleVersion(MONTHLY), PUBLISHED));
        String next = monthly(2, "MONTH", "2026-05-15");
        sent(new PublishRuleVersion(next), PUBLISHED)
                .expectEvents(new RuleVersionPublished("ZXZ-01-L1", 2, LocalDate.of(2026, 5, 15), next));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"OVERLAY_LOOSENS, YEAR", "VALUE, FORTNIGHT"})
    void is_refused_with_the_place_where_it_is_wrong(String fault, String period) {
        refused(Problem.RULE_INVALID, fault, sent(new PublishRuleVersion(monthly(1, period, "2026-04-01"))));
    }

    @Test
    void comes_alone_so_that_each_has_its_day_and_its_author() {
        String two = MONTHLY + MONTHLY.substring(MONTHLY.indexOf('\n') + 1).replace("L1", "L2");
        refused(Problem.RULE_INVALID, "ONE_AT_A_TIME", sent(new PublishRuleVersion(two)));
        refused(Problem.RULE_INVALID, "ONE_AT_A_TIME", sent(new PublishRuleVersion("rules: []")));
    }

    @Test
    void ends_with_a_day_and_a_reason() {
        sent(new RetireRule("ZXZ-01-L1", SUMMER, "并入季度要求"), PUBLISHED)
                .expectEvents(new RuleRetired("ZXZ-01-L1", 1, SUMMER, "并入季度要求"));
    }

    @Test
    void ends_once_and_never_before_it_began() {
        RuleRetired ended = new RuleRetired("ZXZ-01-L1", 1, SUMMER, "并入季度要求");
        refused(Problem.DATE_INVALID, "", sent(new RetireRule("ZXZ-01-L1", SUMMER, "再停"), PUBLISHED, ended));
        LocalDate before = LocalDate.of(2026, 3, 31);
        refused(Problem.DATE_INVALID, "", sent(new RetireRule("ZXZ-01-L1", before, "再停"), PUBLISHED));
    }

    @Test
    void is_the_only_kind_that_a_city_can_end() {
        refused(Problem.RULE_NOT_PUBLISHED, "ZXZ-01", sent(new RetireRule("ZXZ-01", SUMMER, "不再要求")));
        refused(Problem.RULE_ID, "", sent(new RetireRule("ZXZ-09", SUMMER, "不再要求")));
    }

    private static String monthly(int version, String period, String from) {
        return """
                rules:
                  - {id: ZXZ-01-L1, version: %d, overlayOf: ZXZ-01, name: {zh: 按月, en: Monthly}, modality: local,
                     threshold: {op: ">=", value: 1, unit: occurrence}, period: {kind: %s}, effective: {from: %s}}
                """.formatted(version, period, from);
    }

    private ResultValidator<CityRules> sent(Command command, Object... life) {
        return rules.given(life).when(command);
    }

    private static void refused(Problem problem, String detail, ResultValidator<CityRules> result) {
        result.expectNoEvents();
        result.expectException(Refused.class);
        result.expectExceptionMessage(
                CoreMatchers.allOf(CoreMatchers.containsString(problem.name()), CoreMatchers.containsString(detail)));
    }
}
