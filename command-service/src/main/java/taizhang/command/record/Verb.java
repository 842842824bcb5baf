// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;

/** What may be done with a record of any kind. */
public enum Verb {
    DRAFT(Part.NEW_ID),
    SCHEDULE(Part.NEW_ID),
    /** Lays what it says over a draft or schedule that may have changed meanwhile, so it may name a version. */
    ENTER(Part.NEW_ID, Field.folded("lateReason", Part.WHY), Part.VERSION, Part.REDO_OF, Part.SOURCE),
    POSTPONE(Part.ID, Part.VERSION, Part.REASON),
    CORRECT(Part.ID, Part.VERSION, Part.REASON),
    CANCEL(Part.ID, Part.VERSION, Part.REASON),
    VOID(Part.ID, Part.VERSION, Part.REASON),
    RESTORE(Part.ID, Part.VERSION, Part.REASON);

    /** An enum's constants are made before its own statics, so these live beside it. */
    private static final class Part {
        static final Field ID =
                Field.required("id", new Type.Reference(Type.To.RECORD)).carried();
        static final Field NEW_ID =
                Field.optional("id", new Type.Reference(Type.To.RECORD)).carried();
        static final Type WHY = new Type.Line(500);
        static final Field VERSION = Field.optional("expectedVersion", new Type.Whole(1, Integer.MAX_VALUE))
                .carried();
        static final Field REDO_OF =
                Field.optional("redoOf", new Type.Reference(Type.To.RECORD)).carried();
        static final Field SOURCE = Field.neverAsked("source", new Type.Line(200));
        static final Field REASON = Field.required("reason", WHY);
    }

    private final Shape envelope;

    Verb(Field... envelope) {
        this.envelope = Shape.of(envelope);
    }

    /** What a body says besides the record itself. */
    public Shape envelope() {
        return envelope;
    }

    /** All that a body says. */
    public Shape bodyOf(Ledger ledger) {
        return shapeOf(ledger).and(envelope);
    }

    /** Empty where this kind of record knows no such thing. */
    public String commandOf(Ledger ledger) {
        return switch (this) {
            case DRAFT -> ledger.verbs().draft();
            case SCHEDULE -> ledger.verbs().schedule();
            case ENTER -> ledger.verbs().enter();
            case POSTPONE -> ledger.verbs().postpone();
            case CORRECT -> ledger.verbs().correct();
            case CANCEL -> ledger.verbs().cancel();
            case VOID -> ledger.verbs().voiding();
            case RESTORE -> ledger.verbs().restore();
        };
    }

    /** What a body says of the record. */
    public Shape shapeOf(Ledger ledger) {
        return switch (this) {
            case DRAFT -> ledger.draftShape();
            case SCHEDULE, POSTPONE -> ledger.scheduleShape();
            case ENTER, CORRECT -> ledger.shape();
            case CANCEL, VOID, RESTORE -> Shape.of();
        };
    }

    boolean creates() {
        return this == DRAFT || this == SCHEDULE || this == ENTER;
    }

    /** Whether it only says why, and nothing of the record itself. */
    public boolean isBare() {
        return this == CANCEL || this == VOID || this == RESTORE;
    }
}
