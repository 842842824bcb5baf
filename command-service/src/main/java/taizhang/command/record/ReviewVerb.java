// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.List;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;

/** What a supervisor may say of a record of any kind. */
public enum ReviewVerb {
    NOTE("NoteRecord", Part.OPINION),
    APPROVE("ApproveRecord", Part.OPINION),
    RETURN("ReturnRecord", Part.remarks(new Type.Line(50))),
    ORDER_REDO("OrderRedo", Field.required("reason", Part.WHY)),
    ACCEPT_REDO("AcceptRedo", Field.required("redo", new Type.Reference(Type.To.RECORD))),
    APPROVE_BACKDATE("ApproveBackdate", Part.OPINION),
    REFUSE_BACKDATE("RefuseBackdate", Field.required("reason", Part.WHY)),
    APPROVE_CHANGE("ApproveChange", Part.CHANGE, Part.OPINION),
    REFUSE_CHANGE("RefuseChange", Part.CHANGE, Field.required("reason", Part.WHY));

    /** An enum's constants are made before its own statics, so these live beside it. */
    private static final class Part {
        static final Type WHY = new Type.Line(500);
        static final Field CHANGE =
                Field.optional("change", new Type.Whole(1, Integer.MAX_VALUE)).carried();
        static final Field OPINION = Field.optional("opinion", WHY);

        static Field remarks(Type field) {
            return Field.required(
                    "remarks",
                    new Type.Rows(Shape.of(Field.optional("field", field), Field.required("reason", WHY)), 3));
        }
    }

    private final String command;
    private final Field[] own;

    ReviewVerb(String command, Field... own) {
        this.command = command;
        this.own = own;
    }

    public String command() {
        return command;
    }

    public Shape body() {
        return body(own);
    }

    /** The same where a form lets people pick from the fields of one kind of record. */
    public Shape bodyOf(Ledger ledger) {
        List<String> fields = ledger.shape().fields().stream().map(Field::name).toList();
        return this == RETURN ? body(Part.remarks(new Type.Choice("record.field.", fields))) : body(own);
    }

    private static Shape body(Field... own) {
        return Shape.of(
                        Field.required("id", new Type.Reference(Type.To.RECORD)).carried(),
                        Field.optional("expectedVersion", new Type.Whole(1, Integer.MAX_VALUE))
                                .carried())
                .and(Shape.of(own));
    }
}
