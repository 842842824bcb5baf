// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import taizhang.command.form.Form;
import taizhang.command.form.Input;

/** One field of two versions. */
record Difference(String label, String theirs, String yours) {

    public boolean isThere() {
        return !theirs.equals(yours);
    }

    /** Only fields that one of the two fills in; both forms are drawn from the same shape. */
    static List<Difference> between(Form theirs, Form yours) {
        List<Input> current = inputs(theirs);
        List<Input> typed = inputs(yours);
        return IntStream.range(0, current.size())
                .mapToObj(field -> new Difference(
                        current.get(field).label(),
                        current.get(field).text(),
                        typed.get(field).text()))
                .filter(field -> !field.theirs.isBlank() || !field.yours.isBlank())
                .toList();
    }

    private static List<Input> inputs(Form form) {
        return Stream.concat(form.first().stream(), form.folded().stream()).toList();
    }
}
