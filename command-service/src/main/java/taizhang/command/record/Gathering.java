// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.List;
import taizhang.api.record.Attendance;
import taizhang.api.record.CountsAs;
import taizhang.api.record.LeaveReasons;
import taizhang.api.record.PartOfDay;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.node.ObjectNode;

/** The fields that every gathering has, whatever it was for. */
public final class Gathering {

    public static final int LONGEST_LINE = 200;
    public static final Field HELD_ON = Field.required("heldOn", new Type.Day());
    public static final Field STARTS_AT = Field.folded("startsAt", new Type.Hour());
    public static final Field ENDS_AT = Field.folded("endsAt", new Type.Hour());
    public static final Field PART_OF_DAY = Field.folded("partOfDay", Type.choiceOf(PartOfDay.class));
    public static final Field PLACE = Field.optional("place", new Type.Line(LONGEST_LINE));
    public static final Field MINUTES = Field.folded("minutes", new Type.Paragraph(20_000));
    public static final Field REMARK = Field.folded("remark", new Type.Paragraph(2_000));

    public static final Field COUNTS_AS = Field.folded("countsAs", new Type.Choices(Type.choiceOf(CountsAs.class)));

    private static final Type COUNT = new Type.Whole(0, Attendance.MOST);

    private static final List<String> REASONS = List.of("duty", "illness", "travel", "other");
    private static final Field LEAVE_REASONS = Field.optional(
            "reasons",
            new Type.Group(
                    Shape.of(REASONS.stream()
                            .map(reason -> Field.optional(reason, COUNT))
                            .toArray(Field[]::new)),
                    LeaveReasons.class));

    public static final Field ATTENDANCE = Field.optional(
            "attendance",
            new Type.Group(
                    Shape.of(
                            Field.required("expected", new Type.Whole(1, Attendance.MOST)),
                            Field.required("present", COUNT),
                            Field.optional("leave", COUNT),
                            Field.neverAsked("absent", COUNT).derivedFrom("expected", "present", "leave"),
                            LEAVE_REASONS),
                    Attendance.class));

    private Gathering() {}

    /** Nobody on leave unless someone says so, or says why; whoever is left over was absent. */
    public static void countAbsent(ObjectNode details) {
        if (details.get("attendance") instanceof ObjectNode attendance) {
            int reasons = countReasons(attendance);
            if (!attendance.hasNonNull("leave")) {
                attendance.put("leave", reasons);
            }
            if (!attendance.hasNonNull("absent")) {
                attendance.put(
                        "absent",
                        attendance.get("expected").intValue()
                                - attendance.get("present").intValue()
                                - attendance.get("leave").intValue());
            }
        }
    }

    /** Whoever names one reason says of the others that they were nobody's. */
    private static int countReasons(ObjectNode attendance) {
        int sum = 0;
        if (attendance.get("reasons") instanceof ObjectNode reasons) {
            for (String reason : REASONS) {
                if (!reasons.hasNonNull(reason)) {
                    reasons.put(reason, 0);
                }
                sum += reasons.get(reason).intValue();
            }
        }
        return sum;
    }
}
