// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.Event;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauEvent.BureauRenamed;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.command.history.History;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChartTest {

    private static final BureauId BUREAU = new BureauId("ty-ga");
    private static final LocalDate NEW_YEAR = LocalDate.parse("2022-01-01");

    private final Committed committed = new Committed();
    private final Chart chart = ChartOf.history(committed);

    /** With what a unit of work has said itself and not committed yet. */
    private static final class Committed implements History {

        private final List<Event> events = new ArrayList<>();
        private final List<Event> staged = new ArrayList<>();
        private int reads;

        @Override
        public List<Event> of(String aggregate) {
            reads++;
            List<Event> all = new ArrayList<>(events);
            all.addAll(staged);
            return all;
        }

        @Override
        public long length(String aggregate) {
            return events.size();
        }
    }

    @BeforeEach
    void a_bureau_is_registered() {
        committed.events.add(
                new BureauRegistered(BUREAU, "天元分局", BureauKind.PUBLIC_SECURITY, Level.DISTRICT, null, NEW_YEAR));
    }

    @Test
    void reads_a_bureau_that_has_not_changed_once() {
        chart.name(BUREAU);
        assertThat(chart.name(BUREAU)).isEqualTo("天元分局");
        assertThat(committed.reads).isEqualTo(1);
    }

    @Test
    void knows_at_once_what_was_committed() {
        chart.name(BUREAU);
        committed.events.add(new BureauRenamed(BUREAU, "天台分局", NEW_YEAR, null));
        assertThat(chart.name(BUREAU)).isEqualTo("天台分局");
    }

    @Test
    void forgets_what_was_never_committed() {
        committed.staged.add(new BureauRenamed(BUREAU, "撤回分局", NEW_YEAR, null));
        assertThat(chart.name(BUREAU)).isEqualTo("撤回分局");
        committed.staged.clear();
        committed.events.add(new BureauRenamed(BUREAU, "天台分局", NEW_YEAR, null));
        assertThat(chart.name(BUREAU)).isEqualTo("天台分局");
    }

    @Test
    void knows_nobody_who_was_never_registered() {
        committed.events.clear();
        assertThat(chart.knows(BUREAU)).isFalse();
    }
}
