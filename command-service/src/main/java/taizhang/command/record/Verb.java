// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;

/** What may be done with a record of any kind. */
public enum Verb {
    DRAFT(Part.NEW_ID),
    ENTER(Part.NEW_ID, Field.folded("lateReason", Part.WHY)),
    CORRECT(Part.ID, Part.VERSION, Part.REASON),
    VOID(Part.ID, Part.VERSION, Part.REASON);

    /** An enum's constants are made before its own statics, so these live beside it. */
    private static final class Part {
        static final Field ID =
                Field.required("id", new Type.Reference(Type.To.RECORD)).carried();
        static final Field NEW_ID =
                Field.optional("id", new Type.Reference(Type.To.RECORD)).carried();
        static final Type WHY = new Type.Line(500);
        static final Field VERSION = Field.optional("expectedVersion", new Type.Whole(1, Integer.MAX_VALUE))
                .carried();
        static final Field REASON = Field.required("reason", WHY);
    }

    private final Shape envelope;

    Verb(Field... envelope) {
        this.envelope = Shape.of(envelope);
    }

    /** What a body says besides the record itself; only a draft that is put into force may have changed meanwhile. */
    public Shape envelope(Ledger ledger) {
        return this == ENTER && ledger.hasDrafts() ? envelope.and(Shape.of(Part.VERSION)) : envelope;
    }

    public String commandOf(Ledger ledger) {
        return switch (this) {
            case DRAFT -> ledger.verbs().draft();
            case ENTER -> ledger.verbs().enter();
            case CORRECT -> ledger.verbs().correct();
            case VOID -> ledger.verbs().voiding();
        };
    }

    /** What a body says of the record. */
    public Shape shapeOf(Ledger ledger) {
        return switch (this) {
            case DRAFT -> ledger.draftShape();
            case ENTER, CORRECT -> ledger.shape();
            case VOID -> Shape.of();
        };
    }
}
