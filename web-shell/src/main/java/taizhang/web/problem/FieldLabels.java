// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Names a field as the forms do; the line of a list is named by its number from 1. */
final class FieldLabels {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private final MessageSource messages;

    FieldLabels(MessageSource messages) {
        this.messages = messages;
    }

    /** @param kind whose own word for the field goes first; empty where none is known */
    @Nullable
    String find(String field, String kind, Locale locale) {
        String path = INDEX.matcher(field).replaceAll("");
        String label = Stream.of("record.field." + kind + "." + path, "record.field." + path, "field." + path)
                .map(key -> messages.getMessage(key, null, null, locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Matcher index = INDEX.matcher(field);
        return label == null || !index.find()
                ? label
                : messages.getMessage(
                        "problem.line", new Object[] {label, Integer.parseInt(index.group(1)) + 1}, locale);
    }
}
