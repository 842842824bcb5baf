// SPDX-License-Identifier: Apache-2.0
package taizhang.command.form;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import taizhang.api.Refused;
import taizhang.command.shape.Field.Asked;
import taizhang.command.shape.Shape;
import taizhang.web.problem.FieldError;
import taizhang.web.problem.Problems;

/** Draws forms in the language of the current request. */
@Component
public final class Forms {

    private static final String LINE_OF_A_LIST = "\\[\\d+]$";

    private final MessageSource messages;
    private final Problems problems;

    Forms(MessageSource messages, Problems problems) {
        this.messages = messages;
        this.problems = problems;
    }

    /**
     * @param kind under which some labels have words of their own; empty where none has
     * @param refused why it comes back, absent for a fresh form
     */
    public Form draw(Shape shape, String kind, Choices choices, Typed typed, @Nullable Refused refused) {
        List<FieldError> errors = refused == null ? List.of() : errors(refused, kind);
        Locale locale = LocaleContextHolder.getLocale();
        Drawing drawing = new Drawing(messages, locale, kind, choices, typed, errors);
        return new Form(
                drawing.draw(shape, Set.of(Asked.FIRST)),
                drawing.draw(shape, Set.of(Asked.FOLDED)),
                drawing.draw(shape, Set.of(Asked.CARRIED)),
                errors);
    }

    /** The lines of a list have no inputs of their own, so what is wrong with one links to the list. */
    private List<FieldError> errors(Refused refused, String kind) {
        return problems.of(refused, kind).stream()
                .map(error -> error.field() == null
                        ? error
                        : new FieldError(error.field().replaceFirst(LINE_OF_A_LIST, ""), error.problem(), error.text()))
                .toList();
    }
}
