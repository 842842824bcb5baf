// SPDX-License-Identifier: Apache-2.0
package taizhang.story.city;

import static taizhang.story.city.Gatherings.ACTIVITY;
import static taizhang.story.city.Gatherings.COMMITTEE;
import static taizhang.story.city.Gatherings.GROUP;
import static taizhang.story.city.Gatherings.LEADERSHIP;
import static taizhang.story.city.Gatherings.MEMBERS;
import static taizhang.story.city.Gatherings.ORG_LIFE;
import static taizhang.story.city.Gatherings.PARTY_LECTURE;
import static taizhang.story.city.Gatherings.PUBLIC_LECTURE;
import static taizhang.story.city.Gatherings.SESSION;
import static taizhang.story.city.Gatherings.THEME_DAY;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one bureau does in one year: about a hundred records, most of them the Party branch's monthly round. */
final class OfficeYear {

    private final Agenda agenda;
    private final Papers papers;
    private final Office office;
    private final List<Office> others;
    private final int year;
    private final Draw draw;

    OfficeYear(Agenda agenda, Office office, List<Office> others, int year, long seed) {
        this.agenda = agenda;
        this.papers = new Papers(agenda);
        this.office = office;
        this.others = others;
        this.year = year;
        this.draw = Draw.of(seed, office.number(), year);
    }

    void plan() {
        if (!office.isThereOn(LocalDate.of(year, 1, 31))) {
            return;
        }
        monthly(THEME_DAY, 0.95);
        monthly(COMMITTEE, 0.95);
        monthly(GROUP, 0.9);
        monthly(SESSION, 0.85);
        inTheYear(MEMBERS, 4);
        inTheYear(ORG_LIFE, 1);
        inTheYear(LEADERSHIP, 0.9);
        inTheYear(PARTY_LECTURE, 4);
        inTheYear(PUBLIC_LECTURE, 3);
        inTheYear(ACTIVITY, 27);
        writePapers();
    }

    private void writePapers() {
        LocalDate ends = office.ends();
        // Who is closed in the course of the year leaves no plan behind.
        if (ends == null || ends.getYear() > year) {
            for (int plans = draw.about(2); plans > 0; plans--) {
                papers.plan(office, draw, LocalDate.of(year, draw.between(2, 3), draw.between(1, 28)));
            }
        }
        file(1, "STUDY_PLAN", "中心组学习计划", year);
        file(1, "PUBLICITY_DUTIES", "普法责任清单", year);
        file(2, "RULE_OF_LAW_REPORT", "法治政府建设年度报告", year - 1);
        file(2, "BRANCH_PLAN", "支部工作计划", year);
        file(12, "STUDY_REPORT", "中心组学习情况报告", year);
        file(12, "BRANCH_REPORT", "支部工作报告", year);
        if (office.defendant()) {
            for (int cases = draw.about(2.5); cases > 0; cases--) {
                LocalDate received = LocalDate.of(year, draw.between(1, 12), draw.between(1, 28));
                if (office.isThereOn(received.plusDays(60))) {
                    papers.courtCase(office, draw, received, cases);
                }
            }
        }
    }

    private void file(int month, String kind, String title, int about) {
        LocalDate on = LocalDate.of(year, month, draw.between(5, 25));
        if (office.isThereOn(on.plusDays(3)) && draw.percent(90)) {
            papers.report(office, draw, on, kind, title, about);
        }
    }

    private void monthly(Kind kind, double share) {
        for (int month = 1; month <= 12; month++) {
            if (draw.percent(100 * share * office.diligence())) {
                hold(kind, LocalDate.of(year, month, draw.between(1, 28)));
            }
        }
    }

    private void inTheYear(Kind kind, double times) {
        for (int left = draw.about(times * office.diligence()); left > 0; left--) {
            hold(kind, LocalDate.of(year, draw.between(1, 12), draw.between(1, 28)));
        }
    }

    private void hold(Kind kind, LocalDate day) {
        LocalDate held = Agenda.lastWorkday(day);
        long seed = draw.seed();
        // Who ends within weeks enters nothing more that others would have to answer.
        if (held.getYear() == year && office.isThereOn(held.plusDays(70))) {
            new Life(agenda, kind, office, guest(held), seed, held).plan();
        }
    }

    private @Nullable Office guest(LocalDate held) {
        Office guest = others.get((office.number() + draw.between(1, others.size())) % others.size());
        return guest.number() == office.number() || !guest.isThereOn(held.plusDays(120)) ? null : guest;
    }
}
