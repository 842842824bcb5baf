// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.bureau;
import static taizhang.query.compliance.Records.session;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.projection.Progress;
import taizhang.query.PageReader;
import taizhang.query.QueryProgram;
import taizhang.query.Story;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.Compliance;
import taizhang.query.compliance.Records;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.clock.LedgerClock;
import taizhang.web.job.Lease;
import taizhang.web.reminder.Deliveries;
import taizhang.web.reminder.Delivery;
import taizhang.web.reminder.Delivery.Kind;
import taizhang.web.reminder.Told;
import taizhang.web.security.Viewer;

/**
 * Two bureaus in the last weeks of 2022, day by day under a simulated clock; only the lines of ZXZ-01 are looked at. The
 * quarter ends on Saturday, 31 December. Working days left to it, none of them a holiday: on Friday 16 December ten (19–23,
 * 26–30), on Tuesday 27 December three (28–30). New Year's holiday lasts to 2 January, so Tuesday the 3rd is the first
 * working day after the end.
 */
@SpringBootTest(classes = QueryProgram.class, properties = "spring.application.name=reminder-job")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class ReminderJobTest {

    private static final BureauId TY = new BureauId("ty-ga");
    private static final BureauId LL = new BureauId("ll-ga");

    @Autowired
    private Story story;

    @Autowired
    private Reminding reminding;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Compliance compliance;

    @Autowired
    private Progress progress;

    @Autowired
    private CommitLog log;

    @Autowired
    private DocumentStore documents;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private MockMvc http;

    private ReminderJob job(String holder, Clock system) {
        Lease lease = new Lease(documents, system, "job/reminders", holder, Duration.ofMinutes(3));
        return new ReminderJob(lease, reminding, mail, progress, log, documents);
    }

    private void tickOn(String day) {
        story.on(day).views();
        assertThat(job("one", Clock.systemUTC()).tick()).isTrue();
    }

    /** Each delivery with what it says of ZXZ-01, such as {@code 2022-12-16 AUTOMATIC TEN_DAYS 2022-Q4}. */
    private List<String> told(BureauId bureau, int year) {
        return deliveries.of(bureau, year).deliveries().stream()
                .flatMap(delivery -> delivery.lines().stream()
                        .filter(line ->
                                line.rule().equals("ZXZ-01") && line.period().equals("2022-Q4"))
                        .map(line -> "%s %s %s".formatted(delivery.id(), delivery.kind(), line.occasion())))
                .toList();
    }

    @Test
    @Order(1)
    void a_week_begins_with_a_digest_and_ten_days_before_the_end_comes_a_reminder() {
        for (BureauId id : List.of(TY, LL)) {
            story.registered(bureau(id.value(), "2022-01-01"));
            story.append(
                    "bureau:" + id,
                    new BureauDescribed(id, new BureauFacts(true, null, null, null), Records.day("2022-10-01")));
        }
        List.of("2022-12-12", "2022-12-13", "2022-12-14", "2022-12-15", "2022-12-16")
                .forEach(this::tickOn);
        assertThat(told(TY, 2022)).containsExactly("2022-12-12 DIGEST OPEN", "2022-12-16 AUTOMATIC TEN_DAYS");
        assertThat(told(LL, 2022)).isEqualTo(told(TY, 2022));
    }

    @Test
    @Order(2)
    void nothing_is_sent_on_days_of_rest_before_half_past_eight_or_twice_on_a_day() {
        tickOn("2022-12-17");
        tickOn("2022-12-18");
        tickOn("2022-12-16");
        assertThat(told(LL, 2022)).hasSize(2);
        clock.standAt(LocalDate.parse("2022-12-19")
                .atTime(8, 29)
                .atZone(LedgerClock.ZONE)
                .toInstant());
        job("one", Clock.systemUTC()).tick();
        assertThat(told(LL, 2022)).hasSize(2);
        tickOn("2022-12-19");
        tickOn("2022-12-19");
        assertThat(told(LL, 2022)).hasSize(3).last().isEqualTo("2022-12-19 DIGEST TEN_DAYS");
    }

    @Test
    @Order(3)
    void what_is_done_is_mentioned_no_more_and_what_is_not_comes_nearer() {
        story.on("2022-12-20").recorded("study-ty", session("ty-ga", "2022-12-20"));
        List.of("2022-12-26", "2022-12-27", "2022-12-28").forEach(this::tickOn);
        assertThat(told(TY, 2022)).last().isEqualTo("2022-12-19 DIGEST TEN_DAYS");
        assertThat(told(LL, 2022)).endsWith("2022-12-26 DIGEST TEN_DAYS", "2022-12-27 AUTOMATIC THREE_DAYS");
    }

    @Test
    @Order(4)
    void the_first_working_day_after_the_end_says_that_it_is_over_in_the_new_year_s_list() {
        tickOn("2023-01-02");
        assertThat(told(LL, 2023)).isEmpty();
        tickOn("2023-01-03");
        assertThat(told(LL, 2023)).containsExactly("2023-01-03 DIGEST OVERDUE");
        assertThat(told(TY, 2023)).isEmpty();
    }

    @Test
    @Order(5)
    void of_two_processes_one_does_it_until_its_lease_runs_out() {
        LedgerClock system = new LedgerClock(Clock.systemUTC());
        system.standAt(clock.instant().plus(Duration.ofDays(9_000)));
        story.on("2023-01-04").views();
        ReminderJob one = job("one", system);
        ReminderJob two = job("two", system);
        assertThat(one.tick()).isTrue();
        assertThat(two.tick()).isFalse();
        system.standAt(system.instant().plus(Duration.ofMinutes(2)));
        assertThat(one.tick()).isTrue();
        assertThat(two.tick()).isFalse();
        system.standAt(system.instant().plus(Duration.ofMinutes(4)));
        assertThat(two.tick()).isTrue();
        assertThat(one.tick()).isFalse();
    }

    @Test
    @Order(6)
    void no_more_is_sent_in_a_week_than_the_cap_and_a_supervisor_s_urging_counts() {
        LocalDate day = LocalDate.parse("2022-12-16");
        Round round = new Round(day, WorkingDays.shipped(), 1);
        Viewer city = new Viewer("demo-supervisor", Role.SUPERVISOR, null);
        List<Cell> cells = compliance.cells(2022, "ZXZ-01", LL, AsOf.now(day), city);
        Delivery digest = delivery("2022-12-12", Kind.DIGEST);
        Delivery urged = delivery("2022-12-13", Kind.URGED);
        assertThat(round.of(cells, new Told(List.of(digest)), clock.instant())).isEmpty();
        assertThat(round.of(cells, new Told(List.of(urged)), clock.instant())).isEmpty();
        Delivery lastWeek = delivery("2022-12-09", Kind.DIGEST);
        assertThat(round.of(cells, new Told(List.of(lastWeek)), clock.instant()))
                .isPresent();
    }

    @Test
    @Order(7)
    void a_quiet_day_is_one_that_was_set_a_day_of_rest_or_one_of_a_year_without_a_calendar() {
        WorkingDays calendar = WorkingDays.shipped();
        LocalDate friday = LocalDate.parse("2022-12-16");
        assertThat(new Round(friday, calendar, 3).isQuiet(Set.of())).isFalse();
        assertThat(new Round(friday, calendar, 3).isQuiet(Set.of(friday))).isTrue();
        assertThat(new Round(LocalDate.parse("2022-10-04"), calendar, 3).isQuiet(Set.of()))
                .isTrue();
        // A Saturday on which people work for the holiday's sake.
        assertThat(new Round(LocalDate.parse("2022-10-08"), calendar, 3).isQuiet(Set.of()))
                .isFalse();
        assertThat(new Round(friday, WorkingDays.none(), 3).isQuiet(Set.of())).isTrue();
    }

    private static Delivery delivery(String day, Kind kind) {
        return new Delivery(day, Records.morningOf(day), kind, null, List.of(), null, null, null);
    }

    @Test
    @Order(8)
    void pages_say_who_was_told_what_and_whether_it_was_read() throws Exception {
        PageReader secretary = PageReader.secretary(http, "ll-ga");
        assertThat(secretary
                        .page("/reminders")
                        .select("section[aria-labelledby=told]")
                        .text())
                .contains("2023-01-03", "每周汇总", "已过期", "未读", "站内");
        assertThat(secretary.page("/").select("header .tools").text()).contains("未读");
        deliveries.read(LL, 2023, new Delivery.Read(clock.instant(), "secretary-ll-ga"));
        assertThat(secretary.page("/reminders").text())
                .contains("已读（secretary-ll-ga")
                .doesNotContain("全部标为已读");
        assertThat(secretary.page("/").select("header .tools").text()).doesNotContain("未读");
        assertThat(secretary.answer("/reminders?bureau=ty-ga")).isEqualTo(404);

        PageReader supervisor = PageReader.supervisor(http);
        assertThat(supervisor
                        .page("/reminders")
                        .select("section[aria-labelledby=bureaus] tbody th")
                        .eachText())
                .containsExactly("ll-ga", "ty-ga");
        assertThat(supervisor.page("/reminders?bureau=ll-ga").text()).contains("ll-ga今年收到的提醒");
        assertThat(supervisor.text("/api/reminders?bureau=ll-ga")).contains("\"cap\":3", "OVERDUE");
        for (String address : List.of("/reminders", "/reminders?bureau=ll-ga", "/reminders?rule=ZXZ-01")) {
            assertThat(supervisor.inEnglish().page(address).text()).doesNotContain("??", "reminder.", "''");
        }
    }

    @Test
    @Order(9)
    void a_supervisor_chooses_from_what_is_open() throws Exception {
        // On the 4th of January 2023 the first quarter of 2023 is open for both.
        assertThat(PageReader.supervisor(http)
                        .page("/reminders?rule=ZXZ-01")
                        .select("input[name=cell]")
                        .eachAttr("value"))
                .containsExactly("ll-ga!ZXZ-01!2023-Q1", "ty-ga!ZXZ-01!2023-Q1");
    }
}
