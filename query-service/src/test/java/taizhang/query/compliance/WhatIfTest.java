// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static taizhang.query.compliance.Records.bureau;
import static taizhang.query.compliance.Records.centralGroup;
import static taizhang.query.compliance.Records.session;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.query.Story;
import taizhang.query.compliance.verdict.Judge;
import taizhang.query.record.HistoryProjection;
import taizhang.query.rule.KnownRules;
import taizhang.rules.RuleFiles;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

/** Two bureaus of 2022: one studied once a quarter, the other in January, February, March and never again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatIfTest {

    private static final Viewer SUPERVISOR = new Viewer("demo-supervisor", Role.SUPERVISOR, null);
    private static final String MONTHLY = """
            rules:
              - {id: ZXZ-01-L1, version: 1, overlayOf: ZXZ-01, name: {zh: 按月, en: Monthly}, modality: local,
                 threshold: {op: ">=", value: 1, unit: occurrence}, period: {kind: MONTH}, effective: {from: 2027-01-01}}
            """;

    private final Story story = new Story(new ComplianceProjection(), new HistoryProjection());
    private final Directory city = new Directory(Stream.of("ty-ga", "ll-ga")
            .map(id -> bureau(id, "2021-01-01", centralGroup(true, "2021-01-01", 1)))
            .toList());

    private List<WhatIf.Outcome> run(String text, int from, int to) {
        KnownRules rules = new KnownRules(RuleFiles.shipped(), story.views());
        Compliance compliance = new Compliance(
                rules,
                new Judge(WorkingDays.shipped(), 30),
                new Candidates(story.views()),
                new Exempted(story.views()),
                () -> city);
        return new WhatIf(rules, compliance).run(text, from, to, story.now(), SUPERVISOR);
    }

    private void tell() {
        for (String held : List.of(
                "ty-ga 2022-01-10",
                "ll-ga 2022-01-11",
                "ll-ga 2022-02-11",
                "ll-ga 2022-03-11",
                "ty-ga 2022-04-10",
                "ty-ga 2022-07-10",
                "ty-ga 2022-10-10")) {
            String bureau = held.substring(0, 5);
            String day = held.substring(6);
            story.on(day).recorded(bureau + day, session(bureau, day));
        }
        story.on("2023-01-05");
    }

    /**
     * Monthly: ty-ga studied in 4 of 12 months and missed no quarter: it flips, and 8 more are needed where none were. ll-ga
     * studied in 3 of 12 months and already missed three quarters, for which it needs 3: 9 − 3 = 6 more. In sum 14.
     */
    @Test
    void an_overlay_says_who_would_miss_it_and_how_much_more_it_takes() {
        tell();
        WhatIf.Outcome outcome = run(MONTHLY, 2022, 2022).getFirst();
        assertThat(outcome.units())
                .extracting(
                        WhatIf.Row::name, WhatIf.Row::due, WhatIf.Row::counted, WhatIf.Row::missedNow, WhatIf.Row::more)
                .containsExactly(tuple("ll-ga", 12, 3, 3, 6), tuple("ty-ga", 12, 4, 0, 8));
        assertThat(outcome.flips()).isEqualTo(1);
        assertThat(outcome.more()).isEqualTo(14);
        assertThat(outcome.beside()).isNotNull();
    }

    @Test
    void a_draft_that_is_wrong_is_refused_with_its_place() {
        tell();
        assertThatThrownBy(() -> run(MONTHLY.replace("MONTH", "YEAR"), 2022, 2022))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(Problem.RULE_INVALID);
                    assertThat(refused.faults().getFirst().arguments())
                            .containsExactly("OVERLAY_LOOSENS", "ZXZ-01-L1", "3", "threshold.value", "ZXZ-01");
                });
    }

    @Test
    void years_to_come_are_refused() {
        tell();
        assertThatThrownBy(() -> run(MONTHLY, 2022, 2024)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> run(MONTHLY, 2022, 2021)).isInstanceOf(Refused.class);
    }
}
