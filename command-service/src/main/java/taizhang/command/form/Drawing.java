// SPDX-License-Identifier: Apache-2.0
package taizhang.command.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import taizhang.command.form.Input.Control;
import taizhang.command.shape.Field;
import taizhang.command.shape.Path;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import taizhang.web.problem.FieldError;

/** Draws the inputs of one form for one reader. */
final class Drawing {

    private static final Set<Field.Asked> ALL_ASKED =
            Set.of(Field.Asked.FIRST, Field.Asked.FOLDED, Field.Asked.CARRIED);

    private final MessageSource messages;
    private final Locale locale;
    private final String kind;
    private final Choices choices;
    private final Typed typed;
    private final List<FieldError> errors;

    /** @param kind under which some labels have words of their own, such as a record's kind */
    Drawing(MessageSource messages, Locale locale, String kind, Choices choices, Typed typed, List<FieldError> errors) {
        this.messages = messages;
        this.locale = locale;
        this.kind = kind;
        this.choices = choices;
        this.typed = typed;
        this.errors = errors;
    }

    List<Input> draw(Shape shape, Set<Field.Asked> asked) {
        return draw(shape, "", "", asked);
    }

    private List<Input> draw(Shape shape, String path, String key, Set<Field.Asked> asked) {
        return shape.fields().stream()
                .filter(field -> asked.contains(field.asked()))
                .map(field -> draw(field, Path.in(path, field.name()), Path.in(key, field.name())))
                .toList();
    }

    private Input draw(Field field, String path, String key) {
        List<String> values = typed.all(path);
        List<Option> options = withWhatWasTyped(options(field, key), values, field.type());
        List<Input> parts =
                field.type() instanceof Type.Group group ? draw(group.shape(), path, key, ALL_ASKED) : List.of();
        List<List<Input>> rows = field.type() instanceof Type.Rows list ? rows(list, path, key) : List.of();
        return new Input(
                path,
                field.asked() == Field.Asked.CARRIED ? "" : label(key),
                control(field, typed.one(path)),
                field.required(),
                values,
                options,
                parts,
                rows,
                errorsAt(path));
    }

    private List<List<Input>> rows(Type.Rows list, String path, String key) {
        int sent = typed.rows(path);
        int shown = Math.min(Type.LONGEST_LIST, sent == 0 ? list.blank() : sent);
        return IntStream.range(0, shown)
                .mapToObj(row -> draw(list.shape(), Path.at(path, row), key, ALL_ASKED))
                .toList();
    }

    private static Control control(Field field, String value) {
        if (field.asked() == Field.Asked.CARRIED) {
            return Control.HIDDEN;
        }
        return switch (field.type()) {
            case Type.Line _ -> Control.TEXT;
            case Type.Paragraph _ -> Control.AREA;
            // A browser shows nothing in a date, time or number input that holds something else; then it is plain text.
            case Type.Day _ -> value.matches("(\\d{4}-\\d{2}-\\d{2})?") ? Control.DATE : Control.TEXT;
            case Type.Hour _ -> value.matches("(\\d{2}:\\d{2})?") ? Control.TIME : Control.TEXT;
            case Type.Whole _ -> value.matches("(-?\\d{1,15})?") ? Control.NUMBER : Control.TEXT;
            case Type.YesNo _, Type.Choice _ -> Control.SELECT;
            case Type.Tick _ -> Control.TICK;
            case Type.Choices _, Type.Bureaus _ -> Control.BOXES;
            case Type.Reference(Type.To to) ->
                switch (to) {
                    case BUREAU -> Control.SELECT;
                    case PLAN -> Control.LEADS;
                    case PLAN_ITEM -> Control.FOLLOWS;
                    case RECORD, ACCOUNT -> Control.TEXT;
                };
            case Type.Lines _ -> Control.LINES;
            case Type.Group _ -> Control.GROUP;
            case Type.Rows _ -> Control.ROWS;
        };
    }

    private List<Option> options(Field field, String key) {
        return switch (field.type()) {
            case Type.Choice choice -> named(choice);
            case Type.Choices(Type.Choice choice) -> named(choice);
            case Type.YesNo _ ->
                Stream.of("true", "false")
                        .map(value -> new Option(value, message("command.form.fact." + value)))
                        .toList();
            case Type.Reference(Type.To to) -> choices.of(key, to, locale);
            case Type.Bureaus _ -> choices.of(key, Type.To.BUREAU, locale);
            default -> List.of();
        };
    }

    /** Bureaus, plans and their items are picked from a list; an identifier that is yet to be made is typed. */
    private static boolean isChosen(Type.Reference reference) {
        return switch (reference.to()) {
            case BUREAU, PLAN, PLAN_ITEM -> true;
            case RECORD, ACCOUNT -> false;
        };
    }

    private List<Option> named(Type.Choice choice) {
        return choice.values().stream()
                .map(value -> new Option(value, message(choice.labels() + value)))
                .toList();
    }

    /** What is no choice stays in the form as well, or it could not be seen and mended. */
    private static List<Option> withWhatWasTyped(List<Option> options, List<String> values, Type type) {
        boolean holdsText = type instanceof Type.Reference reference && !isChosen(reference);
        if (holdsText || type instanceof Type.Tick) {
            return options;
        }
        List<Option> all = new ArrayList<>(options);
        values.stream()
                .filter(value -> !value.isEmpty()
                        && options.stream().noneMatch(option -> option.value().equals(value)))
                .forEach(value -> all.add(new Option(value, value)));
        return all;
    }

    private List<FieldError> errorsAt(String path) {
        return errors.stream()
                .filter(error -> error.field() != null && error.field().equals(path))
                .toList();
    }

    private String label(String key) {
        String own = messages.getMessage("record.field." + kind + "." + key, null, null, locale);
        return own == null ? message("record.field." + key) : own;
    }

    private String message(String key) {
        return messages.getMessage(key, null, locale);
    }
}
