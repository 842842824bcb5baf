// SPDX-License-Identifier: Apache-2.0
package taizhang.command.form;

import java.util.List;
import taizhang.web.problem.FieldError;

/**
 * One input as a template draws it.
 *
 * @param path its name and id
 * @param values as typed; several for a list of boxes
 * @param options of a list of choices
 * @param parts the inputs of a group
 * @param rows the inputs of each row
 * @param errors what is wrong here
 */
public record Input(
        String path,
        String label,
        Control control,
        boolean required,
        List<String> values,
        List<Option> options,
        List<Input> parts,
        List<List<Input>> rows,
        List<FieldError> errors) {

    /** What a template draws. */
    public enum Control {
        TEXT,
        AREA,
        DATE,
        TIME,
        NUMBER,
        SELECT,
        /** A choice that decides what the next one offers. */
        LEADS,
        /** A choice of what belongs to the one that leads. */
        FOLLOWS,
        BOXES,
        TICK,
        LINES,
        GROUP,
        ROWS,
        HIDDEN
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    public boolean isSelect() {
        return control == Control.SELECT || control == Control.LEADS || control == Control.FOLLOWS;
    }

    /** Whether there is anything to be seen of a choice that follows another. */
    public boolean hasChoice() {
        return required || !options.isEmpty() || !value().isBlank();
    }

    public boolean isAtFault() {
        return !errors.isEmpty();
    }

    /** True when something is wrong here or in a part; then it must not be folded away. */
    public boolean isAtFaultBelow() {
        return isAtFault()
                || parts.stream().anyMatch(Input::isAtFaultBelow)
                || rows.stream().flatMap(List::stream).anyMatch(Input::isAtFaultBelow);
    }

    /** What a reader sees in it, for putting two versions side by side. */
    public String text() {
        return switch (control) {
            case GROUP -> joined(parts);
            case ROWS ->
                String.join(
                        "\n",
                        rows.stream()
                                .map(Input::joined)
                                .filter(row -> !row.isEmpty())
                                .toList());
            case HIDDEN -> "";
            case TICK -> values.isEmpty() ? "" : label;
            case SELECT, LEADS, FOLLOWS, BOXES ->
                String.join(
                        "、",
                        values.stream()
                                .map(this::nameOf)
                                .filter(name -> !name.isEmpty())
                                .toList());
            case TEXT, AREA, DATE, TIME, NUMBER, LINES -> value();
        };
    }

    private static String joined(List<Input> parts) {
        return String.join(
                " · ",
                parts.stream()
                        .filter(part -> !part.text().isBlank())
                        .map(part -> part.control == Control.TICK ? part.text() : part.label + " " + part.text())
                        .toList());
    }

    private String nameOf(String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::text)
                .findFirst()
                .orElse(value);
    }
}
