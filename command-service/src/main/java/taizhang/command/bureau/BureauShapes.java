// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import java.util.List;
import java.util.stream.Stream;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.api.bureau.UnitKind;
import taizhang.api.record.Attendance;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;

/** What the commands about bureaus hold, in the order in which forms ask for it. */
final class BureauShapes {

    static final Field EFFECTIVE_ON = Field.optional("effectiveOn", new Type.Day());

    static final Shape FACTS = Shape.of(
            Field.optional("hasCentralGroup", new Type.YesNo()),
            Field.optional("hasCommittee", new Type.YesNo()),
            Field.optional("hasGroups", new Type.YesNo()),
            Field.optional("isDefendant", new Type.YesNo()));

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 100;
    private static final Field NEW_ID = Field.required("id", new Type.Line(LONGEST_ID));
    private static final Field ID = NEW_ID.carried();
    private static final Field NAME = Field.required("name", new Type.Line(LONGEST_NAME));
    private static final Field BASIS = Field.optional("basis", new Type.Line(200));
    private static final Type BUREAU = new Type.Reference(Type.To.BUREAU);

    static final Shape REGISTRATION = Shape.of(
                    NEW_ID,
                    NAME,
                    Field.required("kind", Type.choiceOf(BureauKind.class)),
                    Field.required("level", Type.choiceOf(Level.class)),
                    Field.optional("parent", BUREAU),
                    EFFECTIVE_ON)
            .and(FACTS);
    static final Shape UNIT = Shape.of(
            Field.required("parent", BUREAU).carried(),
            Field.required("unit", belowBureaus()),
            NEW_ID,
            NAME,
            EFFECTIVE_ON,
            Field.optional("hasCommittee", new Type.YesNo()),
            Field.optional("hasGroups", new Type.YesNo()));
    static final Shape DESCRIPTION = Shape.of(ID, EFFECTIVE_ON)
            .and(FACTS)
            .and(Shape.of(Field.optional("kind", Type.choiceOf(BureauKind.class))));
    static final Shape RENAMING = Shape.of(ID, NAME, EFFECTIVE_ON, BASIS);
    static final Shape MOVE = Shape.of(ID, Field.optional("parent", BUREAU), EFFECTIVE_ON, BASIS);
    static final Shape CLOSING = Shape.of(ID, EFFECTIVE_ON, BASIS);
    static final Shape MERGER = Shape.of(ID, Field.required("into", BUREAU), EFFECTIVE_ON, BASIS);
    static final Shape SPLIT = Shape.of(
            ID,
            Field.required("parts", new Type.Bureaus()),
            Field.optional("survives", new Type.Tick()),
            EFFECTIVE_ON,
            BASIS);
    static final Shape HEADCOUNT =
            Shape.of(ID, Field.required("headcount", new Type.Whole(1, Attendance.MOST)), EFFECTIVE_ON);
    static final Shape CODES = Shape.of(
            ID,
            Field.optional("creditCode", new Type.Line(40)),
            Field.optional("divisionCode", new Type.Line(40)),
            EFFECTIVE_ON);
    static final Shape SEARCH_NAMES = Shape.of(
            ID,
            Field.optional("initials", new Type.Line(LONGEST_ID)),
            Field.optional("aliases", new Type.Lines(LONGEST_NAME)),
            EFFECTIVE_ON);
    static final Shape UNDOING = Shape.of(
            ID,
            Field.required("change", new Type.Whole(1, Integer.MAX_VALUE)).carried(),
            Field.required("reason", new Type.Paragraph(500)));

    private BureauShapes() {}

    private static Type.Choice belowBureaus() {
        List<String> names = Stream.of(UnitKind.values())
                .filter(unit -> unit != UnitKind.BUREAU)
                .map(Enum::name)
                .toList();
        return new Type.Choice("record.choice.UnitKind.", names);
    }
}
