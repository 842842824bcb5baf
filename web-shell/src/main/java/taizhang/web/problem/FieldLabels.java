// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Names a field as the forms do; the line of a list is named by its number from 1. */
final class FieldLabels {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private final MessageSource messages;

    FieldLabels(MessageSource messages) {
        this.messages = messages;
    }

    @Nullable
    String find(String field, Locale locale) {
        String path = INDEX.matcher(field).replaceAll("");
        String record = messages.getMessage("record.field." + path, null, null, locale);
        String label = record == null ? messages.getMessage("field." + path, null, null, locale) : record;
        Matcher index = INDEX.matcher(field);
        return label == null || !index.find()
                ? label
                : messages.getMessage(
                        "problem.line", new Object[] {label, Integer.parseInt(index.group(1)) + 1}, locale);
    }
}
