// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import taizhang.web.burden.Burden.Sum;
import taizhang.web.burden.BurdenMeter;
import taizhang.web.clock.LedgerClock;

class FilledFormTest extends CommandTest {

    private static final BureauId TY_GA = new BureauId("ty-ga");

    @Autowired
    private BurdenMeter meter;

    @Autowired
    private LedgerClock clock;

    private Sum spent() {
        return meter.of(List.of(TY_GA), clock.today().getYear())
                .get(TY_GA)
                .month(clock.today().getMonthValue())
                .kinds()
                .getOrDefault(RecordKind.STUDY_SESSION, Sum.NOTHING);
    }

    private Answer hand(String... more) {
        Answer form = desk(SECRETARY).open("/records/new?type=STUDY_SESSION");
        String[] typed = {
            "topic",
            "学习宪法",
            "form",
            "CENTRAL_GROUP_DISCUSSION",
            "heldOn",
            clock.today().toString()
        };
        String[] all = Stream.of(typed, more).flatMap(Arrays::stream).toArray(String[]::new);
        return desk(SECRETARY)
                .handIn(form, form.page().selectFirst("main form[method=post]").attr("action"), all);
    }

    /** Bureau, form, topic and day are four inputs; the place is a fifth. */
    @Test
    void a_saved_form_adds_its_fields_and_its_time_to_the_sums_of_the_bureau_s_month() {
        Sum before = spent();
        assertThat(hand().location()).contains("saved=recorded");
        Sum one = spent();
        assertThat(one.forms()).isEqualTo(before.forms() + 1);
        assertThat(one.fields()).isEqualTo(before.fields() + 4);
        assertThat(one.timed()).isEqualTo(before.timed() + 1);
        assertThat(one.seconds()).isBetween(before.seconds(), before.seconds() + 60);
        hand("place", "三楼会议室");
        assertThat(spent().fields()).isEqualTo(one.fields() + 5);
    }

    @Test
    void a_form_that_tells_no_time_or_an_impossible_one_counts_without_it() {
        Sum before = spent();
        hand("commandId", "no-uuid");
        // Of the year 1970 and of the year 6429.
        hand("commandId", "00000000-0001-7000-8000-000000000001");
        hand("commandId", "80000000-0001-7000-8000-000000000001");
        Sum after = spent();
        assertThat(after.forms()).isEqualTo(before.forms() + 3);
        assertThat(after.timed()).isEqualTo(before.timed());
        assertThat(after.seconds()).isEqualTo(before.seconds());
    }

    @Test
    void a_form_that_is_refused_and_a_command_of_the_api_add_nothing() {
        Sum before = spent();
        assertThat(hand("topic", "").status()).isEqualTo(422);
        session("学习党章");
        assertThat(spent()).isEqualTo(before);
    }
}
