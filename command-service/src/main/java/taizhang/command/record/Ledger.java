// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import taizhang.api.record.Details;
import taizhang.api.record.RecordKind;
import taizhang.codec.LedgerJson;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that tells one kind of record from the others on the write side. A new kind is a bean of this and a record of
 * {@link Details}; its life, form, commands and description follow.
 */
public record Ledger(
        RecordKind kind,
        Class<? extends Details> details,
        Verbs verbs,
        Shape shape,
        String dateField,
        Completion completion,
        List<Continuation> continuations) {

    /** A record that does not go on once it is made. */
    public Ledger(
            RecordKind kind,
            Class<? extends Details> details,
            Verbs verbs,
            Shape shape,
            String dateField,
            Completion completion) {
        this(kind, details, verbs, shape, dateField, completion, List.of());
    }

    /** The same record in other words, which must be such that its kind can say them. */
    Details with(Details said, Consumer<ObjectNode> change) {
        ObjectNode json = LedgerJson.mapper().valueToTree(said);
        change.accept(json);
        return LedgerJson.mapper().treeToValue(json, details);
    }

    /**
     * How what the record is about may go on.
     *
     * @param list the field that grows by a row
     * @param command how the API calls it
     */
    public record Continuation(String list, String command) {}

    /** What only the gathering itself brings about, so that nobody is asked for it when it is scheduled. */
    private static final List<String> OUTCOME = List.of(
            "attendance",
            "quantities",
            "minutes",
            "voters",
            "decisions",
            "effect",
            "discussion",
            "requirements",
            "outcomes",
            "observerSummary",
            "interaction",
            "feedback",
            "media");

    /**
     * How the API calls what may be done with it.
     *
     * @param draft empty where a record is in force from the start
     * @param schedule empty, as {@code postpone} and {@code cancel} are, where nothing is ever scheduled
     */
    public record Verbs(
            String draft,
            String enter,
            String correct,
            String voiding,
            String restore,
            String schedule,
            String postpone,
            String cancel) {

        /** What has drafts and no schedule; restoring is called as voiding is. */
        public Verbs(String draft, String enter, String correct, String voiding) {
            this(draft, enter, correct, voiding, voiding.replaceFirst("Void", "Restore"), "", "", "");
        }

        /** {@code RecordSession}, {@code CorrectSession}, {@code VoidSession}, {@code ScheduleSession} and so on. */
        public static Verbs of(String noun) {
            return new Verbs(
                    "",
                    "Record" + noun,
                    "Correct" + noun,
                    "Void" + noun,
                    "Restore" + noun,
                    "Schedule" + noun,
                    "Postpone" + noun,
                    "Cancel" + noun);
        }
    }

    /** Works out, in the JSON of a record, what people may leave out. */
    @FunctionalInterface
    public interface Completion {

        void complete(ObjectNode details, LocalDate today);
    }

    public boolean hasDrafts() {
        return !verbs.draft().isEmpty();
    }

    public boolean hasSchedule() {
        return !verbs.schedule().isEmpty();
    }

    /** What can be said of a gathering before it is held. */
    public Shape scheduleShape() {
        Shape ahead = shape;
        for (String outcome : OUTCOME) {
            ahead = ahead.without(outcome);
        }
        return ahead;
    }

    /** What a draft says: all but the day on which it comes into force. */
    public Shape draftShape() {
        return shape.without(dateField);
    }

    /** The fields of one row. */
    public Shape rowOf(Continuation continuation) {
        return shape.field(continuation.list())
                .map(Field::type)
                .filter(Type.Rows.class::isInstance)
                .map(rows -> ((Type.Rows) rows).shape())
                .orElseThrow();
    }

    /** What a body says to let a record go on. */
    public Shape bodyOf(Continuation continuation) {
        return rowOf(continuation)
                .and(Shape.of(
                        Field.required("id", new Type.Reference(Type.To.RECORD)).carried()));
    }

    /** The first line of text that it must have: what its records are called by. */
    public String titleField() {
        return shape.fields().stream()
                .filter(field -> field.required() && field.type() instanceof Type.Line)
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** The field that names the bureau which keeps the record. */
    public String ownerField() {
        return shape.fields().stream()
                .filter(Field::required)
                .filter(field -> field.type().equals(new Type.Reference(Type.To.BUREAU)))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
