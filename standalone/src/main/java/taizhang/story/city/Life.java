// SPDX-License-Identifier: Apache-2.0
package taizhang.story.city;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of one gathering: most are recorded on the next workday and never touched again; some are scheduled ahead,
 * recorded late, held together with another bureau, corrected, reviewed, voided, or followed up.
 */
final class Life {

    private static final String SUPERVISOR = "demo-supervisor";

    private final Agenda agenda;
    private final Kind kind;
    private final Office office;
    private final Draw draw;
    private final String id;
    private final LocalDate held;
    private final @Nullable Office guest;

    /** @param guest may have taken part; absent where there is nobody */
    Life(Agenda agenda, Kind kind, Office office, @Nullable Office guest, long seed, LocalDate held) {
        this.agenda = agenda;
        this.kind = kind;
        this.office = office;
        this.draw = Draw.of(seed);
        this.id = draw.id();
        this.held = held;
        this.guest = guest != null && draw.percent(4) ? guest : null;
    }

    void plan() {
        // Not before the first bureaus are registered.
        boolean scheduled = draw.percent(6) && held.getDayOfYear() > 20;
        if (scheduled) {
            by(office.secretary(), "Schedule" + kind.noun(), held.minusDays(10), 0, this::ahead);
            if (draw.percent(10)) {
                by(office.secretary(), "Postpone" + kind.noun(), held.minusDays(5), 1, this::postponed);
            }
        }
        LocalDate recorded = Agenda.workdayAfter(held);
        boolean late = draw.percent(8);
        if (late) {
            recorded = Agenda.workday(held.plusDays(draw.between(10, 60)));
        }
        long text = draw.seed();
        by(office.secretary(), "Record" + kind.noun(), recorded, 0, () -> record(Draw.of(text), late, scheduled));
        if (office.isThereOn(recorded.plusDays(60))) {
            after(recorded);
        }
    }

    /** Each step of one record on a day of its own. */
    private void after(LocalDate recorded) {
        if (guest != null && !kind.noun().equals("Activity") && draw.percent(90)) {
            by(guest.secretary(), "ConfirmParticipation", recorded.plusDays(4), 1, this::confirmation);
        }
        if (draw.percent(5)) {
            by(
                    office.secretary(),
                    "Correct" + kind.noun(),
                    recorded.plusDays(draw.between(8, 15)),
                    1,
                    this::correction);
        }
        if (draw.percent(1)) {
            by(office.secretary(), "Void" + kind.noun(), recorded.plusDays(50), 1, () -> because("重复登记"));
            return;
        }
        if (draw.percent(10)) {
            boolean approved = draw.percent(50);
            by(
                    SUPERVISOR,
                    approved ? "ApproveRecord" : "NoteRecord",
                    recorded.plusDays(20),
                    2,
                    () -> because("opinion", "已阅。"));
        } else if (draw.percent(1)) {
            by(SUPERVISOR, "ReturnRecord", recorded.plusDays(20), 2, this::remarks);
            by(
                    office.secretary(),
                    "Correct" + kind.noun(),
                    recorded.plusDays(25),
                    1,
                    () -> because("按意见更正").put("remark", "已补充说明。"));
        }
        if (kind.noun().equals("Meeting") && draw.percent(4)) {
            String followUp = draw.id();
            by(
                    office.secretary(),
                    "OpenFollowUp",
                    recorded.plusDays(2),
                    3,
                    () -> Papers.json()
                            .put("id", followUp)
                            .put("record", id)
                            .put("what", "落实会议要求")
                            .put("office", "办公室主任")
                            .put("dueOn", held.plusDays(45).toString()));
            if (draw.percent(85)) {
                by(
                        office.secretary(),
                        "CloseFollowUp",
                        recorded.plusDays(30),
                        3,
                        () -> Papers.json().put("id", followUp).put("outcome", "已经完成。"));
            }
        }
    }

    private void by(String who, String command, LocalDate day, int hour, Supplier<ObjectNode> body) {
        agenda.add(Agenda.hour(day, hour), who, command, body);
    }

    private ObjectNode record(Draw text, boolean late, boolean scheduled) {
        ObjectNode body = said(text);
        if (late) {
            body.put("lateReason", "汇总材料后补录");
        }
        if (scheduled) {
            // What it says now is what was held, whatever stood in the schedule.
            body.put("heldOn", held.toString());
        }
        return body;
    }

    private ObjectNode said(Draw text) {
        ObjectNode body = Papers.json().put("id", id).put(kind.owner(), office.id());
        body.put("heldOn", held.toString());
        kind.text().write(body, text, office);
        if (guest != null) {
            body.putArray(kind.owner().equals("host") && kind.noun().equals("Activity") ? "coHosts" : "participants")
                    .add(guest.id());
        }
        return body;
    }

    /** Before it is held nobody can say who came or what was given out. */
    private ObjectNode ahead() {
        ObjectNode body = said(Draw.of(0));
        body.remove("attendance");
        body.remove("quantities");
        body.remove("minutes");
        body.remove("decisions");
        return body;
    }

    private ObjectNode postponed() {
        return because("主要领导另有公务").put("heldOn", held.plusDays(1).toString());
    }

    private ObjectNode correction() {
        return because("登记有误").put("place", "一楼会议室（更正）");
    }

    private ObjectNode confirmation() {
        ObjectNode body = Papers.json().put("id", id);
        Gatherings.attendance(body, Draw.of(id.hashCode()), 10);
        return body;
    }

    private ObjectNode remarks() {
        ObjectNode body = Papers.json().put("id", id);
        body.putArray("remarks").addObject().put("field", "place").put("reason", "请写明地点");
        return body;
    }

    private ObjectNode because(String reason) {
        return because("reason", reason);
    }

    private ObjectNode because(String field, String words) {
        return Papers.json().put("id", id).put(field, words);
    }
}
