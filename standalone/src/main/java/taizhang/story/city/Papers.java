// SPDX-License-Identifier: Apache-2.0
package taizhang.story.city;

import java.time.LocalDate;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is not held but written: publicity plans, reports and court cases. */
final class Papers {

    private static final String[] CAMPAIGNS = {
        "CONSTITUTION_WEEK", "NATIONAL_SECURITY_DAY", "ANTI_DRUG_DAY", "CIVIL_CODE_MONTH"
    };
    private static final int ITEMS = 4;

    private final Agenda agenda;

    Papers(Agenda agenda) {
        this.agenda = agenda;
    }

    /** Drafts a plan and issues it on the same day; its id tells activities what they carry out. */
    void plan(Office office, Draw draw, LocalDate on) {
        String id = draw.id();
        long seed = draw.seed();
        agenda.add(Agenda.hour(on, 0), office.secretary(), "DraftPlan", () -> plan(id, office, Draw.of(seed), on));
        agenda.add(
                Agenda.hour(on, 1),
                office.secretary(),
                "IssuePlan",
                () -> json().put("id", id).put("issuedOn", Agenda.workday(on).toString()));
        int carriedOut = draw.between(1, ITEMS);
        for (int item = 1; item <= carriedOut; item++) {
            LocalDate held = on.plusDays(draw.between(14, 200));
            if (office.isThereOn(held) && held.getYear() == on.getYear()) {
                carryOut(office, Draw.of(draw.seed()), id, item, held);
            }
        }
    }

    private void carryOut(Office office, Draw draw, String plan, int item, LocalDate held) {
        String id = draw.id();
        agenda.add(Agenda.hour(Agenda.workdayAfter(held), 2), office.secretary(), "RecordActivity", () -> {
            ObjectNode body = json().put("id", id).put("host", office.id()).put("heldOn", held.toString());
            body.put("plan", plan).put("planItem", Integer.toString(item));
            Gatherings.ACTIVITY.text().write(body, draw, office);
            return body;
        });
    }

    private static ObjectNode plan(String id, Office office, Draw draw, LocalDate on) {
        ObjectNode body = json().put("id", id).put("bureau", office.id());
        body.put("title", "%d年普法宣传计划".formatted(on.getYear()));
        body.put("campaign", draw.oneOf(CAMPAIGNS)).put("year", on.getYear());
        for (int item = 1; item <= ITEMS; item++) {
            body.withArray("items")
                    .addObject()
                    .put("content", "第%d项宣传活动".formatted(item))
                    .put("audience", draw.oneOf("群众", "学生", "企业职工"))
                    .put("targetNumber", draw.between(1, 10) * 100)
                    .put("targetUnit", "份");
        }
        return body;
    }

    void report(Office office, Draw draw, LocalDate on, String kind, String title, int year) {
        String id = draw.id();
        agenda.add(
                Agenda.hour(on, 2),
                office.secretary(),
                "FileReport",
                () -> json().put("id", id)
                        .put("bureau", office.id())
                        .put("kind", kind)
                        .put("title", "%d年%s".formatted(year, title))
                        .put("year", year)
                        .put("filedOn", Agenda.workday(on).toString())
                        .put("addressee", "市委办公室"));
    }

    /** A case goes on by a notice and a hearing, each entered when it comes. */
    void courtCase(Office office, Draw draw, LocalDate received, int number) {
        String id = draw.id();
        agenda.add(
                Agenda.hour(received, 2),
                office.secretary(),
                "RegisterCase",
                () -> json().put("id", id)
                        .put("bureau", office.id())
                        .put("caseKey", "（%d）行初%d号".formatted(received.getYear(), office.number() * 10 + number))
                        .put("instance", "FIRST")
                        .put("receivedOn", Agenda.workday(received).toString())
                        .put("court", "市中级人民法院"));
        LocalDate served = Agenda.workday(received.plusDays(draw.between(10, 20)));
        LocalDate hearing = Agenda.workday(served.plusDays(draw.between(10, 30)));
        if (draw.percent(60) && office.isThereOn(hearing.plusDays(3))) {
            goOn(
                    office,
                    "RecordNotice",
                    served,
                    () -> json().put("id", id)
                            .put("servedOn", served.toString())
                            .put("hearingOn", hearing.toString())
                            .put("ground", "OTHER"));
            String head = draw.oneOf("CHIEF", "DEPUTY", "DEPUTY", "NONE");
            goOn(
                    office,
                    "RecordHearing",
                    hearing,
                    () -> json().put("id", id).put("heldOn", hearing.toString()).put("head", head));
        }
    }

    private void goOn(Office office, String command, LocalDate on, Supplier<ObjectNode> body) {
        agenda.add(Agenda.hour(on, 3), office.secretary(), command, body);
    }

    static ObjectNode json() {
        return JsonMapper.shared().createObjectNode();
    }
}
